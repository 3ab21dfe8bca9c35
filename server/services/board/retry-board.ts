import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { isFollowing, unpauseBoard } from "@/server/services/board/board.store";
import { wakeSource } from "@/server/services/board/source-health.store";

const PER_HOUR = 6;

/**
 * Ends a board's rest, and its source's, and asks for it to be read now. A person may do so for a board they follow, six times an hour: what
 * is paused is paused for its site's sake.
 */
export async function retryBoard(ctx: ServiceContext, board: { source: string; token: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  if (!(await isFollowing(ctx.db, accountId, board.source, board.token)))
    throw new AppError("not_found", "You do not follow this board.");
  const limit = await ctx.ports.rateLimiter.take(
    `retry:${accountId}:${board.source}:${board.token}`,
    PER_HOUR,
    3_600_000,
  );
  if (!limit.allowed)
    throw new AppError("limit_exceeded", "This board was tried often enough for now. It is tried again by itself.", {
      retryAfterMs: limit.retryAfterMs,
    });
  await ctx.db.$transaction(async (tx) => {
    await unpauseBoard(tx, board.source, board.token);
    await wakeSource(tx, board.source);
    await writeOutbox(tx, [{ name: "board/refresh.requested", data: { source: board.source, token: board.token } }]);
  });
  await deliverOutboxSoon(ctx);
}
