import { ownerOf, type ServiceContext } from "@/server/context";
import { listBoardsFollowedBy } from "@/server/services/board/board.store";
import { findLatestDiscovery } from "@/server/services/board/discovery.store";

export type DiscoveryStatus = {
  isRunning: boolean;
  /** Boards of the round; before the first one, boards that would be read. */
  boardCount: number;
  boardsRead: number;
  newJobs: number;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Boards that could not be read in this round, with the reason in words. */
  problems: { company: string; message: string }[];
};

/** How far the latest round of reading boards is. */
export async function getDiscoveryStatus(ctx: ServiceContext): Promise<DiscoveryStatus> {
  const accountId = ownerOf(ctx);
  const boards = await listBoardsFollowedBy(ctx.db, accountId);
  const latest = await findLatestDiscovery(ctx.db, accountId);
  if (!latest) {
    return {
      isRunning: false,
      boardCount: boards.length,
      boardsRead: 0,
      newJobs: 0,
      startedAt: null,
      finishedAt: null,
      problems: [],
    };
  }
  const tried = boards.filter((board) => board.lastTriedAt && board.lastTriedAt >= latest.startedAt);
  return {
    isRunning: latest.finishedAt === null,
    boardCount: latest.boardCount,
    boardsRead: Math.min(tried.length, latest.boardCount),
    newJobs: latest.newJobs,
    startedAt: latest.startedAt,
    finishedAt: latest.finishedAt,
    problems: boards.flatMap((board) =>
      board.lastError ? [{ company: board.company, message: board.lastError }] : [],
    ),
  };
}
