import type { ServiceContext } from "@/server/context";
import { viewerOf } from "@/server/services/job/viewer-of";
import { listCandidateJobs } from "@/server/services/match/list-candidate-jobs";
import { loadPerson } from "@/server/services/match/load-person";
import { advanceRanking } from "@/server/services/match/match-ranking.store";
import { listRankableJobs, type RankableJob } from "@/server/services/match/rankable-jobs.store";
import { isDue, scoreRankable } from "@/server/services/match/score-rankable";

/** Jobs that one call scores: a second or two of work. */
const A_ROUND = 400;

/**
 * Scores some of the jobs whose match does not stand on what is true now, those that retrieval takes for the person first. Only
 * what changed is computed again: a stored match carries the hash of what it stands on (resume, wishes, posting, day). Called
 * until `left` is false.
 */
export async function rankSome(ctx: ServiceContext): Promise<{ scored: number; left: boolean }> {
  const viewer = viewerOf(ctx);
  const person = await loadPerson(ctx);
  if (!person) return { scored: 0, left: false };
  const due = (await listRankableJobs(ctx.db, viewer)).filter((job) => isDue(person, job));
  const first = due.length > A_ROUND ? await listCandidateJobs(ctx, person.candidate, A_ROUND) : [];
  const chosen = firstOf(due, first).slice(0, A_ROUND);
  const scored = await scoreRankable(ctx, person, chosen, (jobs) =>
    advanceRanking(ctx.db, viewer.accountId, viewer.profileId, jobs),
  );
  return { scored, left: scored > 0 && due.length > chosen.length };
}

/** The given jobs first, in their order, then the others in theirs. */
function firstOf(jobs: readonly RankableJob[], first: readonly string[]): RankableJob[] {
  const byId = new Map(jobs.map((job) => [job.jobId, job]));
  const taken = new Set(first.flatMap((id) => byId.get(id) ?? []));
  return [...taken, ...jobs.filter((job) => !taken.has(job))];
}
