import type { AccountView } from "@/lib/domain/account/account.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findAccount } from "@/server/services/account/account.store";

/** The signed-in account. A session of a deleted account gives `unauthenticated`. */
export async function getAccount(ctx: ServiceContext): Promise<AccountView> {
  const account = await findAccount(ctx.db, ownerOf(ctx));
  if (!account) throw new AppError("unauthenticated", "Sign in to go on.");
  return account;
}
