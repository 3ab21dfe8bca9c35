import { ownerOf, type ServiceContext } from "@/server/context";
import { type BoardHealth, listBoardsFollowedBy } from "@/server/services/board/board.store";

/** The owner's boards with their health in plain facts. */
export function listFollowedBoards(ctx: ServiceContext): Promise<BoardHealth[]> {
  return listBoardsFollowedBy(ctx.db, ownerOf(ctx));
}
