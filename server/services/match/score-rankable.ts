import { scorePair } from "@/lib/domain/match/score-pair";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { hashOf, type RankedPerson } from "@/server/services/match/load-person";
import { saveMatches } from "@/server/services/match/match.store";
import { readyPostings } from "@/server/services/match/prepared-postings";
import type { RankableJob } from "@/server/services/match/rankable-jobs.store";

/** Lets other requests through between batches of scoring. */
const BATCH = 25;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Whether the stored match of a job stands on what is true now. */
export function isDue(person: RankedPerson, job: RankableJob): boolean {
  return job.inputHash !== hashOf(person.hash, job.postingId, job.contentHash);
}

/** Scores and stores the given jobs, a few at a time. `onScored` hears of each few. */
export async function scoreRankable(
  ctx: ServiceContext,
  person: RankedPerson,
  jobs: readonly RankableJob[],
  onScored: (jobs: number) => Promise<void> = async () => undefined,
): Promise<number> {
  let scored = 0;
  for (let from = 0; from < jobs.length; from += BATCH) {
    const batch = jobs.slice(from, from + BATCH);
    const ready = await readyPostings(ctx, batch);
    const rows = batch.flatMap((job) => {
      const posting = ready.get(job.jobId);
      if (!posting) return [];
      const match = scorePair(person.candidate, posting.prepared, posting.words, person.weights);
      return [{ match: { ...match, id: job.jobId }, inputHash: hashOf(person.hash, job.postingId, job.contentHash) }];
    });
    await saveMatches(ctx.db, ownerOf(ctx), profileOf(ctx), rows, ctx.clock.now());
    await onScored(batch.length);
    scored += rows.length;
    await breathe();
  }
  return scored;
}
