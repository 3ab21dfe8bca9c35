import type { ServiceContext } from "@/server/context";
import { viewerOf } from "@/server/services/job/viewer-of";
import { loadPerson } from "@/server/services/match/load-person";
import { listRankableJobs } from "@/server/services/match/rankable-jobs.store";
import { isDue, scoreRankable } from "@/server/services/match/score-rankable";

/** A person who changes something at every look is left to the ranking that each change asks for. */
const MOST_LOOKS = 3;

/**
 * Gives some jobs their place in a profile's list, without looking at the others. Where the person changed while it ran, it
 * looks again, so that no score of yesterday's wishes is left behind.
 */
export async function scoreJobs(ctx: ServiceContext, jobIds: string[]): Promise<{ scored: number }> {
  let scored = 0;
  for (let look = 1; look <= MOST_LOOKS; look++) {
    const person = await loadPerson(ctx);
    if (!person) return { scored };
    const due = (await listRankableJobs(ctx.db, viewerOf(ctx), jobIds)).filter((job) => isDue(person, job));
    if (due.length === 0) return { scored };
    scored += await scoreRankable(ctx, person, due);
  }
  return { scored };
}
