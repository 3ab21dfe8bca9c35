import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import {
  findAccountWithPassword,
  findOldestOther,
  hasOtherAdmin,
  updateRole,
} from "@/server/services/account/account.store";
import { findFileKeys } from "@/server/services/account/find-file-keys";
import { getAccount } from "@/server/services/account/get-account";
import {
  deleteOwnedRows,
  listNamedTexts,
  listOwnedTables,
  readOwnedRows,
} from "@/server/services/account/owned-data.store";
import { verifyPassword } from "@/server/services/account/password";
import { requireSecondFactor } from "@/server/services/account/second-factor/require-second-factor";

const WINDOW_MS = 15 * 60_000;
const TRIES = 10;

/**
 * Deletes the account with every row and every file that is its alone; a file that another account has too stays for them.
 * Cannot be undone, so it asks for the e-mail address, for the password where there is one and for the second factor where
 * there is one. When the only admin goes, the oldest account left becomes one.
 */
export async function deleteAccount(
  ctx: ServiceContext,
  input: { email: string; password?: string | undefined; code?: string | undefined },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const account = await getAccount(ctx);
  if (input.email.trim().toLowerCase() !== account.email)
    throw new AppError(
      "invalid_input",
      "Write the e-mail address of this account, so that nothing is deleted by accident.",
    );
  const limit = await ctx.ports.rateLimiter.take(`delete:${accountId}`, TRIES, WINDOW_MS);
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "Too many tries. Wait a quarter of an hour, then try again.", {
      retryAfterMs: limit.retryAfterMs,
    });
  const { passwordHash } = (await findAccountWithPassword(ctx.db, account.email)) ?? { passwordHash: null };
  if (passwordHash && !(await verifyPassword(passwordHash, input.password ?? "")))
    throw new AppError("invalid_input", "This is not your password.");
  await requireSecondFactor(ctx, input.code);
  const rows: unknown[] = [];
  for (const table of await listOwnedTables(ctx.db)) rows.push(...(await readOwnedRows(ctx.db, table, accountId)));
  const keys = await findFileKeys(ctx.ports.files, rows);
  await ctx.db.$transaction(async (tx) => {
    if (account.role === "admin" && !(await hasOtherAdmin(tx, accountId))) {
      const next = await findOldestOther(tx, accountId);
      if (next) await updateRole(tx, next, "admin");
    }
    await deleteOwnedRows(tx, { id: accountId, email: account.email });
  });
  const hashOf = (key: string): string => key.split("/")[1] ?? key;
  const named = await listNamedTexts(ctx.db, keys.map(hashOf));
  for (const key of keys) if (!named.has(hashOf(key))) await ctx.ports.files.delete(key);
  ctx.log.info({ files: keys.length - named.size }, "an account was deleted");
}
