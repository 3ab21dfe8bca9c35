import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { findRankingProgress } from "@/server/services/match/match-ranking.store";

export type RankingProgressView = {
  isRunning: boolean;
  /** Jobs to score in this round; 0 while it waits to begin. */
  due: number;
  scored: number;
  finishedAt: Date | null;
};

/** A round that says nothing for so long was lost with its process; what is due is found by the next one. */
const LOST_AFTER_MS = 15 * 60_000;

/** How far putting the list of the profile in view in order is. */
export async function getRankingProgress(ctx: ServiceContext): Promise<RankingProgressView> {
  const row = await findRankingProgress(ctx.db, ownerOf(ctx), profileOf(ctx));
  if (!row) return { isRunning: false, due: 0, scored: 0, finishedAt: null };
  const isLost = ctx.clock.now().getTime() - row.startedAt.getTime() > LOST_AFTER_MS;
  const { due, finishedAt } = row;
  return { isRunning: finishedAt === null && !isLost, due, scored: Math.min(row.scored, due), finishedAt };
}
