import type { EventName } from "@/lib/events";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findNewestEvent } from "@/server/services/activity/outbox.store";

/**
 * Hands the newest event of a name and subject of the owner's over once more, for whoever began to wait after it was told.
 * It keeps its id, so that it starts nothing a second time. None is no error: what has not been told yet will be.
 * @param subject a field of the event's data and its value, such as `["approvalId", id]`.
 */
export async function tellAgain(
  ctx: ServiceContext,
  name: EventName,
  subject: readonly [field: string, value: string],
): Promise<void> {
  const row = await findNewestEvent(ctx.db, ownerOf(ctx), name, subject);
  if (row) await ctx.ports.workflowEvents.send([row]);
}
