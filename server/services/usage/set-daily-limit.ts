import { z } from "zod";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { saveDailyLimit } from "@/server/services/usage/usage-limit.store";

/** In US dollars; null takes the limit away. */
export const dailyLimitSchema = z.object({ dollars: z.number().min(0).max(1_000).nullable() });

/** Sets what the owner wants to spend on models a day. Writing that waits for it looks again at once. */
export async function setDailyLimit(ctx: ServiceContext, input: z.infer<typeof dailyLimitSchema>): Promise<void> {
  const accountId = ownerOf(ctx);
  await ctx.db.$transaction(async (tx) => {
    await saveDailyLimit(tx, accountId, input.dollars === null ? null : Math.round(input.dollars * 1e6));
    await writeOutbox(tx, [{ name: "usage/limit.changed", data: { accountId } }]);
  });
  await deliverOutboxSoon(ctx);
}
