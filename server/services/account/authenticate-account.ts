import type { AccountView } from "@/lib/domain/account/account.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { findAccountWithPassword } from "@/server/services/account/account.store";
import { verifyPassword } from "@/server/services/account/password";
import { verifySecondFactor } from "@/server/services/account/second-factor/verify-second-factor";

const WINDOW_MS = 15 * 60_000;
const TRIES = 10;

/**
 * Checks e-mail and password; null when they do not fit (which of the two is never said).
 * @throws AppError `second_factor_required` when the account has one and `code` is missing; `limit_exceeded` after ten tries on one address within a quarter of an hour.
 */
export async function authenticateAccount(
  ctx: ServiceContext,
  input: { email: string; password: string; code?: string | undefined },
): Promise<AccountView | null> {
  const limit = await ctx.ports.rateLimiter.take(`sign-in:${input.email}`, TRIES, WINDOW_MS);
  if (!limit.allowed) {
    throw new AppError(
      "limit_exceeded",
      "Too many tries with this address. Wait a quarter of an hour, then try again.",
      {
        retryAfterMs: limit.retryAfterMs,
      },
    );
  }
  const account = await findAccountWithPassword(ctx.db, input.email);
  if (!(await verifyPassword(account?.passwordHash ?? null, input.password)) || !account) return null;
  await verifySecondFactor(ctx, account.id, input.code);
  const { passwordHash: _, ...view } = account;
  return view;
}
