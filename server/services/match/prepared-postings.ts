import { postingWords, preparePosting } from "@/lib/domain/match/prepare-posting";
import type { PostingWords, PreparedPosting } from "@/lib/domain/match/prepared-posting";
import type { ServiceContext } from "@/server/context";
import { findRankedPostings, type RankableJob } from "@/server/services/match/rankable-jobs.store";

export type ReadyPosting = { prepared: PreparedPosting; words: PostingWords };

/** About 10 KB each: what one person's list is made of stays, a whole installation's does not. */
const MOST_KEPT = 2_500;
/** Postings of this process as they were read last, by recogniser (tests bring their own) and content hash; the one used longest ago leaves first. */
const kept = new WeakMap<object, Map<string, ReadyPosting>>();

/** Postings ready to be scored, by job id. Each is read from the database and understood once while it stays the same. */
export async function readyPostings(
  ctx: ServiceContext,
  jobs: readonly RankableJob[],
): Promise<Map<string, ReadyPosting>> {
  const tools = { recognizer: ctx.ports.skills, ...ctx.ports.matchTools };
  const known = kept.get(tools.recognizer) ?? new Map<string, ReadyPosting>();
  kept.set(tools.recognizer, known);
  const missing = jobs.filter((job) => !known.has(job.contentHash));
  const postings =
    missing.length > 0
      ? await findRankedPostings(
          ctx.db,
          missing.map((job) => job.postingId),
        )
      : new Map<string, never>();
  const ready = new Map<string, ReadyPosting>();
  for (const { jobId, postingId, contentHash } of jobs) {
    const posting = postings.get(postingId);
    const before = known.get(contentHash);
    known.delete(contentHash);
    const prepared = posting && !before ? preparePosting(posting, tools) : undefined;
    const now = before ?? (posting && prepared ? { prepared, words: postingWords(posting, prepared) } : undefined);
    if (!now) continue;
    known.set(contentHash, now);
    ready.set(jobId, now);
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  }
  return ready;
}
