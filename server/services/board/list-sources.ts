import { ownerOf, type ServiceContext } from "@/server/context";
import { listBoardCounts, listBoardsFollowedBy } from "@/server/services/board/board.store";
import { REQUESTS_PER_HOUR } from "@/server/services/board/refresh-board";
import { listRequestCounts, listSourceHealth } from "@/server/services/board/source-health.store";

export type SourceView = {
  source: string;
  label: string;
  /** Boards read from it: the owner's, or everybody's for an admin. */
  boards: number;
  boardsFailing: number;
  boardsPaused: number;
  postings: number;
  rejected: number;
  lastSucceededAt: Date | null;
  lastTriedAt: Date | null;
  lastError: string | null;
  pausedUntil: Date | null;
  requestsThisHour: number;
  requestsPerHour: number;
  failuresThisHour: number;
};

/**
 * How each source is: what it last said, how much it was asked, until when it rests. `scope` "mine" counts the owner's boards and leaves out
 * sources they do not use; "all" is for admins.
 */
export async function listSources(ctx: ServiceContext, scope: "mine" | "all"): Promise<SourceView[]> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  const [boards, health, requests] = await Promise.all([
    scope === "mine" ? listBoardsFollowedBy(ctx.db, accountId) : listBoardCounts(ctx.db),
    listSourceHealth(ctx.db),
    listRequestCounts(ctx.db, now),
  ]);
  const known = new Map(health.map((row) => [row.source, row]));
  const views = ctx.ports.jobSources.list().map(({ name, label }): SourceView => {
    const own = boards.filter((board) => board.source === name);
    const row = known.get(name);
    const counts = requests.get(name);
    return {
      source: name,
      label,
      boards: own.length,
      boardsFailing: own.filter((board) => board.lastError !== null).length,
      boardsPaused: own.filter((board) => board.pausedUntil !== null && board.pausedUntil > now).length,
      postings: own.reduce((sum, board) => sum + board.postingCount, 0),
      rejected: own.reduce((sum, board) => sum + board.rejectedCount, 0),
      lastSucceededAt: row?.lastSucceededAt ?? null,
      lastTriedAt: row?.lastTriedAt ?? null,
      lastError: row?.lastError ?? null,
      pausedUntil: row?.pausedUntil && row.pausedUntil > now ? row.pausedUntil : null,
      requestsThisHour: counts?.requests ?? 0,
      failuresThisHour: counts?.failures ?? 0,
      requestsPerHour: REQUESTS_PER_HOUR,
    };
  });
  return scope === "all" ? views : views.filter((view) => view.boards > 0);
}
