import type { ServiceContext } from "@/server/context";
import { findSecondFactor } from "@/server/services/account/second-factor/second-factor.store";

/** Whether an account has turned a second factor on. */
export async function hasSecondFactor(ctx: ServiceContext, accountId: string): Promise<boolean> {
  return Boolean((await findSecondFactor(ctx.db, accountId))?.confirmedAt);
}
