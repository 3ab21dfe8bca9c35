import { ownerOf, type ServiceContext } from "@/server/context";
import { countRecoveryCodes, findSecondFactor } from "@/server/services/account/second-factor/second-factor.store";

/** Whether the account has a second factor, and how many recovery codes are left. */
export async function getSecondFactor(ctx: ServiceContext): Promise<{ isOn: boolean; recoveryCodesLeft: number }> {
  const accountId = ownerOf(ctx);
  const isOn = Boolean((await findSecondFactor(ctx.db, accountId))?.confirmedAt);
  return { isOn, recoveryCodesLeft: isOn ? await countRecoveryCodes(ctx.db, accountId) : 0 };
}
