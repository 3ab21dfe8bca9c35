import { ownerOf, type ServiceContext } from "@/server/context";
import { insertFollowedBoard } from "@/server/services/board/board.store";

/** Follows every bundled sample board of invented companies. Returns how many there are. */
export async function followSampleBoards(ctx: ServiceContext): Promise<number> {
  const accountId = ownerOf(ctx);
  const boards = ctx.ports.sampleBoards.list();
  await ctx.db.$transaction(async (tx) => {
    for (const board of boards) await insertFollowedBoard(tx, accountId, board);
  });
  return boards.length;
}
