import { fuseRanks } from "@/lib/domain/job/fuse-ranks";
import type { Candidate } from "@/lib/domain/match/candidate";
import { retrievalTexts } from "@/lib/domain/match/retrieval-texts";
import { isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { chooseVectorReach, findByVector } from "@/server/services/job/search-jobs.store";
import { viewerOf } from "@/server/services/job/viewer-of";
import { findByAnyWord, withinWishes } from "@/server/services/match/candidate-jobs.store";
import { embedTexts } from "@/server/services/usage/embed-texts";

/** Nearest neighbours are taken however far they are: the score decides. */
const HOWEVER_FAR = -1;

/**
 * The jobs most worth scoring for a person, best first: nearest vectors of each of their titles and full text over titles and
 * skills, within what their places allow, fused by reciprocal rank (Cormack, Clarke, Buettcher 2009; lib/domain/job/fuse-ranks.ts).
 * It decides what is scored first, never what is scored.
 */
export async function listCandidateJobs(ctx: ServiceContext, candidate: Candidate, most: number): Promise<string[]> {
  const viewer = viewerOf(ctx);
  const texts = retrievalTexts(candidate);
  const within = withinWishes(candidate.wishes);
  const byWords = await findByAnyWord(ctx.db, viewer, texts, within, most);
  const reach = await chooseVectorReach(ctx.db, viewer);
  const lists: string[][] = [];
  for (const embedder of [ctx.ports.embedder, ...ctx.ports.earlierEmbedders]) {
    const vectors = await embedTexts(ctx, embedder, { task: "rank-jobs", texts: texts.vectorTexts }).catch(whenSpent);
    for (const vector of vectors) {
      if (vector.length === 0) continue;
      const near = { embedder: embedder.name, vector, alikeFrom: HOWEVER_FAR };
      lists.push(await findByVector(ctx.db, viewer, near, { terms: [], filter: {}, within }, reach, most));
    }
  }
  return fuseRanks([{ ids: byWords, weight: Math.max(1, lists.length) }, ...lists.map((ids) => ({ ids }))])
    .slice(0, most)
    .map((row) => row.id);
}

/** When the day's limit is used up, the words alone choose. */
function whenSpent(error: unknown): Float32Array[] {
  if (isAppError(error) && error.code === "limit_exceeded") return [];
  throw error;
}
