import { jobVectorText } from "@/lib/domain/job/job-listing";
import { deriveSkills } from "@/lib/domain/posting/derive-skills";
import { isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import {
  copyJobVectors,
  deleteVectorsOfOthers,
  ensureVectorIndex,
  listJobsToEmbed,
  saveJobVectors,
} from "@/server/services/job/job-embedding.store";
import { listUnlistedJobs, refreshJobListings } from "@/server/services/job/job-listing.store";
import { vectorHashOf } from "@/server/services/job/vector-hash";
import { embedTexts } from "@/server/services/usage/embed-texts";

/** So few that the embedded database is never held up for longer than a page can wait. */
const VECTORS_AT_ONCE = 40;
const LISTINGS_AT_ONCE = 50;

/** The day's limit is used up: the jobs wait for the next round, and are found by their words meanwhile. */
function whenSpent(error: unknown): null {
  if (isAppError(error) && error.code === "limit_exceeded") return null;
  throw error;
}

/**
 * Makes the vectors that jobs lack for the chosen embedder, a few at a time, newest jobs first; also completes jobs that were stored before
 * they were searchable. Called until `left` is false. When all have the chosen embedder's vectors, the earlier embedders' are deleted.
 * @param most how many vectors one call makes at most.
 */
export async function indexJobs(ctx: ServiceContext, most: number): Promise<{ indexed: number; left: boolean }> {
  const unlisted = await listUnlistedJobs(ctx.db, LISTINGS_AT_ONCE);
  if (unlisted.length > 0) {
    const described = unlisted.map((posting) => ({
      ...posting,
      skills: posting.skills ?? deriveSkills(posting, ctx.ports.skills),
    }));
    await refreshJobListings(
      ctx.db,
      described.map((posting) => ({ posting, vectorHash: vectorHashOf(posting) })),
    );
    return { indexed: unlisted.length, left: true };
  }
  const { embedder } = ctx.ports;
  // Another job with the same words, or this one in other words before: nothing is asked twice.
  if (embedder.meteredModel !== undefined) await copyJobVectors(ctx.db, embedder.name);
  const jobs = await listJobsToEmbed(ctx.db, embedder.name, most);
  for (let at = 0; at < jobs.length; at += VECTORS_AT_ONCE) {
    const batch = jobs.slice(at, at + VECTORS_AT_ONCE);
    const texts = batch.map(({ title, department, mustSkills, niceSkills }) =>
      jobVectorText({ title, department: department ?? undefined, skills: { must: mustSkills, nice: niceSkills } }),
    );
    const vectors = await embedTexts(ctx, embedder, { task: "index-jobs", texts, isKept: false }).catch(whenSpent);
    if (vectors === null) return { indexed: at, left: false };
    const first = vectors[0];
    if (at === 0 && first) await ensureVectorIndex(ctx.db, embedder.name, first.length);
    await saveJobVectors(
      ctx.db,
      embedder.name,
      batch.flatMap(({ id, vectorHash }, i) => {
        const vector = vectors[i];
        return vector ? [{ id, vectorHash, vector }] : [];
      }),
    );
  }
  if (jobs.length < most) await deleteVectorsOfOthers(ctx.db, embedder.name);
  return { indexed: jobs.length, left: jobs.length === most };
}
