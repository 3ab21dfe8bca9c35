import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { blockingKeys } from "@/lib/domain/job/blocking-keys";
import { decideSame, standingDifference } from "@/lib/domain/job/decide-same";
import type { Posting, PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { ServiceContext } from "@/server/context";
import { insertJobs, type NewJob, refreshJobHeadline, settleJobsOpenState } from "@/server/services/job/job.store";
import {
  findPostingStates,
  findPostingsByKeys,
  insertPostings,
  listLivePostingIds,
  markPostingsMissed,
  markPostingsSeen,
  type PostingRow,
  updatePosting,
} from "@/server/services/posting/posting.store";

export type IngestResult = {
  newJobs: number;
  newPostings: number;
  changed: number;
  unchanged: number;
  rejected: number;
};

const CHUNK = 100;
const hashOf = (posting: Posting): string => createHash("sha256").update(JSON.stringify(posting)).digest("hex");

type Known = { jobId: string; posting: Posting };

/**
 * The job a new posting belongs to: the one with the strongest reason among the candidates that share a blocking key, unless
 * something stands between the new posting and any known posting of that job; else a new job.
 */
function assignJob(
  posting: Posting,
  keys: string[],
  byKey: Map<string, Known[]>,
): { jobId: string; mergeReason: string | null } {
  const candidates = new Map<string, Known>();
  for (const key of keys) {
    for (const known of byKey.get(key) ?? [])
      if (known.posting.id !== posting.id) candidates.set(known.posting.id, known);
  }
  const apart = new Set<string>();
  let best: { jobId: string; reason: string; strength: number } | null = null;
  for (const { jobId, posting: other } of candidates.values()) {
    if (standingDifference(posting, other) !== null) apart.add(jobId);
  }
  for (const { jobId, posting: other } of candidates.values()) {
    if (apart.has(jobId)) continue;
    const { same, reason, strength } = decideSame(posting, other);
    if (same && (best === null || strength > best.strength)) best = { jobId, reason, strength };
  }
  return best ? { jobId: best.jobId, mergeReason: best.reason } : { jobId: ulid(), mergeReason: null };
}

async function insertChunk(
  ctx: ServiceContext,
  postings: { posting: Posting; contentHash: string }[],
  ownerId: string | null,
): Promise<number> {
  const seenAt = ctx.clock.now();
  const keysOf = new Map(postings.map(({ posting }) => [posting.id, blockingKeys(posting)]));
  const byKey = new Map<string, Known[]>();
  const remember = (key: string, known: Known) => byKey.set(key, [...(byKey.get(key) ?? []), known]);
  const blocks = [...new Set([...keysOf.values()].flat())];
  for (const row of await findPostingsByKeys(ctx.db, blocks, ownerId)) remember(row.key, row);
  const rows: PostingRow[] = [];
  const jobs: NewJob[] = [];
  for (const { posting, contentHash } of postings) {
    const keys = keysOf.get(posting.id) ?? [];
    const { jobId, mergeReason } = assignJob(posting, keys, byKey);
    if (mergeReason === null) jobs.push({ id: jobId, posting, firstSeenAt: seenAt });
    rows.push({ posting, contentHash, jobId, mergeReason, keys, seenAt, ownerId });
    for (const key of keys) remember(key, { jobId, posting });
  }
  await ctx.db.$transaction(async (tx) => {
    await insertJobs(tx, jobs);
    await insertPostings(tx, rows);
  });
  return jobs.length;
}

/**
 * Stores what a board said: new postings become jobs or join the job they repeat, changed ones are updated, unchanged
 * ones write nothing, and what is missing from a complete snapshot is on its way to gone. Idempotent.
 * @param snapshot names the board when `records` is everything it holds.
 * @param ownerId whose private copies these are; they join public jobs and the owner's own, and never influence anyone else's.
 */
export async function ingestPostings(
  ctx: ServiceContext,
  records: PostingRecord[],
  snapshot?: { source: string; board: string },
  ownerId: string | null = null,
): Promise<IngestResult> {
  const result: IngestResult = { newJobs: 0, newPostings: 0, changed: 0, unchanged: 0, rejected: 0 };
  const postings = new Map<string, Posting>();
  for (const record of records) {
    if ("ok" in record) postings.set(record.ok.id, record.ok);
    else result.rejected++;
  }
  const ids = [...postings.keys()];
  const stored = await findPostingStates(ctx.db, ids);
  const fresh: { posting: Posting; contentHash: string }[] = [];
  const seenAgain: string[] = [];
  const touchedJobs = new Set<string>();
  for (const posting of postings.values()) {
    const contentHash = hashOf(posting);
    const before = stored.get(posting.id);
    if (!before) fresh.push({ posting, contentHash });
    else if (before.contentHash !== contentHash) {
      await ctx.db.$transaction(async (tx) => {
        await updatePosting(tx, posting, contentHash);
        await refreshJobHeadline(tx, posting);
      });
      touchedJobs.add(before.jobId);
      result.changed++;
    } else {
      seenAgain.push(posting.id);
      if (before.isGone) touchedJobs.add(before.jobId);
      result.unchanged++;
    }
  }
  for (let at = 0; at < fresh.length; at += CHUNK)
    result.newJobs += await insertChunk(ctx, fresh.slice(at, at + CHUNK), ownerId);
  result.newPostings = fresh.length;
  if (seenAgain.length > 0) await markPostingsSeen(ctx.db, seenAgain);
  if (snapshot) {
    const missing = (await listLivePostingIds(ctx.db, snapshot.source, snapshot.board)).filter(
      (id) => !postings.has(id),
    );
    if (missing.length > 0) {
      for (const jobId of await markPostingsMissed(ctx.db, missing, ctx.clock.now())) touchedJobs.add(jobId);
    }
  }
  if (touchedJobs.size > 0) await settleJobsOpenState(ctx.db, [...touchedJobs], ctx.clock.now());
  return result;
}
