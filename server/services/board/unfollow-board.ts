import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { deleteFollowedBoard } from "@/server/services/board/board.store";

/** Stops following a board; its jobs leave the list, applications stay. */
export async function unfollowBoard(ctx: ServiceContext, board: { source: string; token: string }): Promise<void> {
  const accountId = ownerOf(ctx);
  await ctx.db.$transaction(async (tx) => {
    if (!(await deleteFollowedBoard(tx, accountId, board.source, board.token))) {
      throw new AppError("not_found", "You do not follow this board.");
    }
    await writeOutbox(tx, [{ name: "match/refresh.requested", data: { accountId } }]);
  });
  await deliverOutboxSoon(ctx);
}
