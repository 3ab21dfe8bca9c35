import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { listBoardsFollowedBy } from "@/server/services/board/board.store";
import { type DiscoveryRow, findLatestDiscovery, insertDiscovery } from "@/server/services/board/discovery.store";

/** A round that did not end by then is taken for lost and does not block the next one. */
const LOST_AFTER_MS = 10 * 60_000;

/**
 * Starts reading the owner's boards; a round that is under way is returned instead of a second one.
 * @throws AppError `invalid_input` when no board is followed.
 */
export async function requestDiscovery(ctx: ServiceContext): Promise<DiscoveryRow> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  const latest = await findLatestDiscovery(ctx.db, accountId);
  if (latest && !latest.finishedAt && now.getTime() - latest.startedAt.getTime() < LOST_AFTER_MS) return latest;
  const boards = await listBoardsFollowedBy(ctx.db, accountId);
  if (boards.length === 0) {
    throw new AppError("invalid_input", "Follow at least one company first. The sample boards are a good start.");
  }
  const discovery = await ctx.db.$transaction(async (tx) => {
    const row = await insertDiscovery(tx, accountId, boards.length, now);
    await writeOutbox(tx, [{ name: "board/discovery.requested", data: { accountId, discoveryId: row.id } }]);
    return row;
  });
  await deliverOutboxSoon(ctx);
  return discovery;
}
