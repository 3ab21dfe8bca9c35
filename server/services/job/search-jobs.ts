import { type FusedRank, fuseRanks } from "@/lib/domain/job/fuse-ranks";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { parseSearchQuery } from "@/lib/domain/job/search-query";
import { isAppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import {
  chooseVectorReach,
  findByVector,
  findByWords,
  MOST_BY_WORDS,
  type Search,
} from "@/server/services/job/search-jobs.store";
import { type ResolvedTerm, resolveTerms } from "@/server/services/job/search-terms.store";
import { viewerOf } from "@/server/services/job/viewer-of";
import { embedTexts } from "@/server/services/usage/embed-texts";

export type JobSearch = {
  /** Best first. */
  found: FusedRank[];
  /** Found by likeness only: they hold not all of the words. */
  alikeIds: string[];
  /** There are more that hold the words than were ranked. */
  isCut: boolean;
  /** Words that no job holds, and what was looked for besides. */
  corrections: { from: string; to: string[] }[];
  search: Search;
};

/** Words count for more than likeness: what holds all of them comes first, unless something is alike in every way. */
const WORDS_WEIGHT = 2;
/** For an embedder that does not say from which cosine on texts are alike. */
const ALIKE_FROM = 0.5;

/**
 * Jobs that answer words: full text and nearest vectors, fused by reciprocal rank (lib/domain/job/fuse-ranks.ts). Null where the words ask for
 * nothing ("of the").
 */
export async function searchJobs(ctx: ServiceContext, filter: JobFilter): Promise<JobSearch | null> {
  const viewer = viewerOf(ctx);
  const asked = parseSearchQuery(filter.text ?? "");
  if (asked.length === 0) return null;
  const terms = await resolveTerms(ctx.db, asked);
  const search: Search = { terms, filter };
  const byWords = await findByWords(ctx.db, viewer, search);
  const alike = await findAlike(ctx, search);
  const held = new Set(byWords);
  return {
    found: fuseRanks([{ ids: byWords, weight: WORDS_WEIGHT }, ...alike.map((ids) => ({ ids }))]),
    alikeIds: [...new Set(alike.flat())].filter((id) => !held.has(id)),
    isCut: byWords.length === MOST_BY_WORDS,
    corrections: correctionsOf(terms),
    search,
  };
}

/** The words that were looked for besides, where no job holds what was typed. */
export function correctionsOf(terms: ResolvedTerm[]): JobSearch["corrections"] {
  return terms.flatMap((term) =>
    term.spellings.length > 0 ? [{ from: term.words.join(" "), to: term.spellings }] : [],
  );
}

/** When the day's limit is used up, the words alone answer. */
function whenSpent(error: unknown): Float32Array[] {
  if (isAppError(error) && error.code === "limit_exceeded") return [];
  throw error;
}

/** One list per embedder that has vectors: while another embedder's are made, the earlier ones' still serve. */
async function findAlike(ctx: ServiceContext, search: Search): Promise<string[][]> {
  const words = search.terms.flatMap((term) =>
    term.isExcluded ? [] : term.spellings[0] ? [term.spellings[0]] : term.words,
  );
  if (words.length === 0) return [];
  const viewer = viewerOf(ctx);
  const reach = await chooseVectorReach(ctx.db, viewer);
  const lists: string[][] = [];
  for (const embedder of [ctx.ports.embedder, ...ctx.ports.earlierEmbedders]) {
    const [vector] = await embedTexts(ctx, embedder, { task: "search-jobs", texts: [words.join(" ")] }).catch(
      whenSpent,
    );
    if (!vector || vector.length === 0) continue;
    const near = { embedder: embedder.name, vector, alikeFrom: embedder.alikeFrom ?? ALIKE_FROM };
    lists.push(await findByVector(ctx.db, viewer, near, search, reach));
  }
  return lists;
}
