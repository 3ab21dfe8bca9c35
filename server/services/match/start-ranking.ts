import type { ServiceContext } from "@/server/context";
import { viewerOf } from "@/server/services/job/viewer-of";
import { loadPerson } from "@/server/services/match/load-person";
import { deleteMatches } from "@/server/services/match/match.store";
import { saveRankingStart } from "@/server/services/match/match-ranking.store";
import { deleteMatchesOutOfSight, listRankableJobs } from "@/server/services/match/rankable-jobs.store";
import { recordOutcomes } from "@/server/services/match/record-outcomes";
import { isDue } from "@/server/services/match/score-rankable";

/**
 * Begins to put a profile's list in order: what became of jobs is kept with the scores they had, matches with jobs out of sight
 * leave, and what is due is counted. Without a resume nothing is scored.
 */
export async function startRanking(ctx: ServiceContext): Promise<{ jobs: number; due: number }> {
  const viewer = viewerOf(ctx);
  await recordOutcomes(ctx);
  await deleteMatchesOutOfSight(ctx.db, viewer);
  const jobs = await listRankableJobs(ctx.db, viewer);
  const person = await loadPerson(ctx);
  if (!person) await deleteMatches(ctx.db, viewer.accountId, viewer.profileId);
  const due = person ? jobs.filter((job) => isDue(person, job)).length : 0;
  await saveRankingStart(ctx.db, viewer.accountId, viewer.profileId, { due, at: ctx.clock.now() });
  return { jobs: jobs.length, due };
}
