import { ownerOf, type ServiceContext } from "@/server/context";
import { requireSecondFactor } from "@/server/services/account/second-factor/require-second-factor";
import { deleteFactor } from "@/server/services/account/second-factor/second-factor.store";
import { recordActivity } from "@/server/services/activity/activity.store";

/** Turns the second factor off; needs a code of it. */
export async function removeSecondFactor(ctx: ServiceContext, input: { code: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  await requireSecondFactor(ctx, input.code);
  await ctx.db.$transaction(async (tx) => {
    await deleteFactor(tx, accountId);
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      { kind: "account.second_factor_off", message: "You turned your second factor off.", at: ctx.clock.now() },
    );
  });
}
