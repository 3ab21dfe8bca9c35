import { ownerOf, type ServiceContext } from "@/server/context";
import { finishDiscoveryRow } from "@/server/services/board/discovery.store";
import { insertNotification } from "@/server/services/notification/notification.store";

/** Ends a round and tells the owner where they are. Running it twice changes nothing. */
export async function finishDiscovery(
  ctx: ServiceContext,
  input: { discoveryId: string; newJobs: number },
): Promise<void> {
  const accountId = ownerOf(ctx);
  await ctx.db.$transaction(async (tx) => {
    await finishDiscoveryRow(tx, input.discoveryId, ctx.clock.now(), input.newJobs);
    if (input.newJobs > 0) {
      await insertNotification(tx, accountId, {
        kind: "discovery",
        causeKey: `discovery:${input.discoveryId}`,
        message:
          input.newJobs === 1 ? "1 new job was found and ranked." : `${input.newJobs} new jobs were found and ranked.`,
        href: "/jobs",
      });
    }
  });
}
