import { createHash } from "node:crypto";
import type { Posting, PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { ServiceContext } from "@/server/context";
import { settleOpenState } from "@/server/services/job/settle-open-state";
import { refreshTableStatistics } from "@/server/services/job/table-statistics.store";
import { insertFreshPostings } from "@/server/services/posting/insert-fresh-postings";
import {
  findPostingStates,
  listLivePostingIds,
  markPostingsMissed,
  markPostingsSeen,
} from "@/server/services/posting/posting.store";
import { updateChangedPostings } from "@/server/services/posting/update-changed-postings";

export type IngestResult = {
  newJobs: number;
  newPostings: number;
  changed: number;
  unchanged: number;
  rejected: number;
};

const CHUNK = 200;
const hashOf = (posting: Posting): string => createHash("sha256").update(JSON.stringify(posting)).digest("hex");

/**
 * Stores what a board said: new postings become jobs or join the job they repeat, changed ones are updated, unchanged
 * ones write nothing, and what is missing from a complete snapshot is on its way to gone. What is stale on arrival (closing date
 * passed, says it is closed) is kept but never open. Idempotent.
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
  const stored = await findPostingStates(ctx.db, [...postings.keys()]);
  const fresh: { posting: Posting; contentHash: string }[] = [];
  const changed: { posting: Posting; contentHash: string; jobId: string }[] = [];
  const seenAgain: string[] = [];
  const touchedJobs = new Set<string>();
  for (const posting of postings.values()) {
    const contentHash = hashOf(posting);
    const before = stored.get(posting.id);
    if (!before) fresh.push({ posting, contentHash });
    else if (before.contentHash !== contentHash) {
      changed.push({ posting, contentHash, jobId: before.jobId });
      touchedJobs.add(before.jobId);
    } else {
      seenAgain.push(posting.id);
      if (before.goneReason !== null) touchedJobs.add(before.jobId);
      result.unchanged++;
    }
  }
  for (let at = 0; at < fresh.length; at += CHUNK) {
    const { unsettledJobIds, newJobs } = await insertFreshPostings(ctx, fresh.slice(at, at + CHUNK), ownerId);
    result.newJobs += newJobs;
    for (const id of unsettledJobIds) touchedJobs.add(id);
  }
  for (let at = 0; at < changed.length; at += CHUNK) await updateChangedPostings(ctx, changed.slice(at, at + CHUNK));
  result.newPostings = fresh.length;
  result.changed = changed.length;
  if (seenAgain.length > 0) await markPostingsSeen(ctx.db, seenAgain);
  if (snapshot) {
    const missing = (await listLivePostingIds(ctx.db, snapshot.source, snapshot.board)).filter(
      (id) => !postings.has(id),
    );
    if (missing.length > 0) {
      for (const jobId of await markPostingsMissed(ctx.db, missing, ctx.clock.now())) touchedJobs.add(jobId);
    }
  }
  await settleOpenState(ctx, [...touchedJobs]);
  if (result.newJobs > 0) await refreshTableStatistics(ctx.db);
  return result;
}
