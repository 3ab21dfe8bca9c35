import type { Retention } from "@/lib/domain/package/retention";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { saveRetention } from "@/server/services/package/package-retention.store";

/** Saves how long the owner keeps applications that ended, and writes down that they chose it. */
export async function updateRetention(ctx: ServiceContext, retention: Retention): Promise<Retention> {
  const accountId = ownerOf(ctx);
  const { monthsAfterEnd } = retention;
  await ctx.db.$transaction(async (tx) => {
    await saveRetention(tx, accountId, retention);
    await recordActivity(
      tx,
      accountId,
      { type: "account", id: accountId },
      {
        kind: "account.retention",
        message:
          monthsAfterEnd === null
            ? "You keep applications that ended."
            : `You have applications deleted ${monthsAfterEnd} months after they ended.`,
        at: ctx.clock.now(),
      },
    );
  });
  return retention;
}
