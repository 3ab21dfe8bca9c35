import type { AccountView, CreateAccountInput } from "@/lib/domain/account/account.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { countAccounts, insertAccount } from "@/server/services/account/account.store";
import { hashPassword } from "@/server/services/account/password";
import { recordActivity } from "@/server/services/activity/activity.store";

/**
 * Creates an account with e-mail and password. The first account of an installation is its admin.
 * @throws AppError `conflict` when the e-mail is taken.
 */
export async function createAccount(ctx: ServiceContext, input: CreateAccountInput): Promise<AccountView> {
  const passwordHash = await hashPassword(input.password);
  return ctx.db.$transaction(async (tx) => {
    const role = (await countAccounts(tx)) === 0 ? "admin" : "user";
    const account = await insertAccount(tx, { email: input.email, name: input.name, role, passwordHash });
    if (!account) throw new AppError("conflict", "There is an account with this e-mail already. Sign in instead.");
    await recordActivity(
      tx,
      account.id,
      { type: "account", id: account.id },
      { kind: "account.created", message: "You created your account.", at: ctx.clock.now() },
    );
    return account;
  });
}
