import type { AccountView } from "@/lib/domain/account/account.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import {
  countAccounts,
  findAccountByIdentity,
  findAccountWithPassword,
  insertAccount,
  linkIdentity,
} from "@/server/services/account/account.store";

export type OAuthIdentity = {
  provider: string;
  providerId: string;
  email: string;
  isEmailVerified: boolean;
  name: string;
};

/**
 * The account behind an OAuth identity; created on first sight, linked to an existing account only when the provider
 * vouches for the e-mail (an unverified address must not open somebody else's account).
 */
export async function signInWithIdentity(ctx: ServiceContext, identity: OAuthIdentity): Promise<AccountView> {
  const known = await findAccountByIdentity(ctx.db, identity.provider, identity.providerId);
  if (known) return known;
  const email = identity.email.trim().toLowerCase();
  return ctx.db.$transaction(async (tx) => {
    const existing = await findAccountWithPassword(tx, email);
    if (existing) {
      if (!identity.isEmailVerified) {
        throw new AppError("conflict", "There is an account with this e-mail already. Sign in with your password.");
      }
      await linkIdentity(tx, existing.id, identity.provider, identity.providerId);
      const { passwordHash: _, ...view } = existing;
      return view;
    }
    // An account under an address that nobody confirmed would wait there for its real owner.
    if (!identity.isEmailVerified || email === "")
      throw new AppError(
        "conflict",
        "That site has not confirmed your e-mail address. Confirm it there, or create an account with a password.",
      );
    const role = (await countAccounts(tx)) === 0 ? "admin" : "user";
    const account = await insertAccount(tx, { email, name: identity.name || email, role, identity });
    if (!account) throw new AppError("conflict", "There is an account with this e-mail already. Try again.");
    return account;
  });
}
