import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { BoardRef } from "@/server/ports/job-source";
import { recordActivity } from "@/server/services/activity/activity.store";
import { insertFollowedBoard } from "@/server/services/board/board.store";

/**
 * Follows a company's board.
 * @throws AppError `invalid_input` when no adapter reads that ATS yet.
 */
export async function followBoard(ctx: ServiceContext, board: BoardRef): Promise<void> {
  const accountId = ownerOf(ctx);
  if (!ctx.ports.jobSources.find(board.source)) {
    throw new AppError(
      "invalid_input",
      `Boards on ${board.source} cannot be read yet. Choose another company, or paste a job's link.`,
    );
  }
  if (ctx.ports.jobSources.find(board.source)?.isSavedOnly)
    throw new AppError("invalid_input", "This site has no public board to follow. Add its jobs one by one instead.");
  await ctx.db.$transaction(async (tx) => {
    await insertFollowedBoard(tx, accountId, board);
    await recordActivity(
      tx,
      accountId,
      { type: "board", id: `${board.source}:${board.token}` },
      { kind: "board.followed", message: `You follow ${board.company}.`, at: ctx.clock.now() },
    );
  });
}
