import { ownerOf, type ServiceContext } from "@/server/context";
import { verifySecondFactor } from "@/server/services/account/second-factor/verify-second-factor";

/**
 * Asks for the second factor once more before an act that counts, such as approving. Passes for accounts without one. Call
 * it before the transaction of the act: a code is used up by being right.
 * @returns whether a second factor was proved.
 * @throws AppError `second_factor_required` without a code, `invalid_input` for a wrong one.
 */
export function requireSecondFactor(ctx: ServiceContext, code: string | undefined): Promise<boolean> {
  return verifySecondFactor(ctx, ownerOf(ctx), code);
}
