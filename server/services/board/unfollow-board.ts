import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { deleteFollowedBoard } from "@/server/services/board/board.store";
import { requestRanking } from "@/server/services/match/request-ranking";

/** Stops following a board; its jobs leave the list, applications stay. */
export async function unfollowBoard(ctx: ServiceContext, board: { source: string; token: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  await ctx.db.$transaction(async (tx) => {
    if (!(await deleteFollowedBoard(tx, accountId, board.source, board.token))) {
      throw new AppError("not_found", "You do not follow this board.");
    }
    await requestRanking(tx, accountId, ctx.clock.now());
  });
  await deliverOutboxSoon(ctx);
}
