import { blockingKeys } from "@/lib/domain/job/blocking-keys";
import { staleReason } from "@/lib/domain/job/is-stale";
import { deriveSkills } from "@/lib/domain/posting/derive-skills";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { ServiceContext } from "@/server/context";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { insertJobEvents, type NewJobEvent } from "@/server/services/job/job-event.store";
import { insertJobs, type NewJob } from "@/server/services/job/job-listing.store";
import { vectorHashOf } from "@/server/services/job/vector-hash";
import { assignJob, type JobAssignment, type KnownPosting } from "@/server/services/posting/assign-job";
import { findPostingsByKeys, insertPostings, type PostingRow } from "@/server/services/posting/posting.store";

function eventOf(posting: Posting, { jobId, merge }: JobAssignment): NewJobEvent {
  const place = { source: posting.source, ...(posting.url ? { url: posting.url } : {}) };
  const dated = posting.postedAt ? { ...place, postedAt: posting.postedAt } : place;
  const of = { jobId, postingId: posting.id };
  if (!merge) return { ...of, kind: "first_seen", data: dated };
  const isOneBoard = merge.with.source === posting.source && merge.with.board === posting.board;
  return isOneBoard
    ? { ...of, kind: "reposted", data: { ...dated, reason: merge.reason } }
    : { ...of, kind: "also_seen", data: { ...place, reason: merge.reason } };
}

/**
 * Stores postings that were never seen: each becomes a job or joins the one it repeats. One transaction of a few statements,
 * however many they are. Returns how many jobs are new, and the jobs whose being open is in question: those that stood before and those that
 * begin with a posting that is stale.
 */
export async function insertFreshPostings(
  ctx: ServiceContext,
  fresh: { posting: Posting; contentHash: string }[],
  ownerId: string | null,
): Promise<{ unsettledJobIds: string[]; newJobs: number }> {
  const seenAt = ctx.clock.now();
  const keysOf = new Map(fresh.map(({ posting }) => [posting.id, blockingKeys(posting)]));
  const byKey = new Map<string, KnownPosting[]>();
  const remember = (key: string, known: KnownPosting) => {
    const list = byKey.get(key);
    if (list) list.push(known);
    else byKey.set(key, [known]);
  };
  const blocks = [...new Set([...keysOf.values()].flat())];
  for (const row of await findPostingsByKeys(ctx.db, blocks, ownerId)) remember(row.key, row);
  const rows: PostingRow[] = [];
  const jobs: NewJob[] = [];
  const events: NewJobEvent[] = [];
  for (const { posting, contentHash } of fresh) {
    const keys = keysOf.get(posting.id) ?? [];
    const assignment = assignJob(posting, keys, byKey);
    const { jobId, merge } = assignment;
    const described = { ...posting, skills: posting.skills ?? deriveSkills(posting, ctx.ports.skills) };
    if (!merge) jobs.push({ id: jobId, posting: described, firstSeenAt: seenAt, vectorHash: vectorHashOf(described) });
    rows.push({
      posting: described,
      contentHash,
      jobId,
      mergeReason: merge?.reason ?? null,
      keys,
      seenAt,
      ownerId,
      goneReason: staleReason(posting, seenAt),
    });
    if (ownerId === null) events.push(eventOf(posting, assignment));
    for (const key of keys) remember(key, { jobId, posting });
  }
  await ctx.db.$transaction(async (tx) => {
    await insertJobs(tx, jobs);
    await insertPostings(tx, rows);
    await insertJobEvents(tx, events, seenAt);
    // What a person brought in themselves is theirs alone and is told to nobody.
    if (ownerId === null && jobs.length > 0)
      await writeOutbox(tx, [{ name: "posting/discovered", data: { jobIds: jobs.map((job) => job.id) } }]);
  });
  const born = new Set(jobs.map((job) => job.id));
  const unsettled = rows.filter((row) => row.goneReason !== null || !born.has(row.jobId));
  return { unsettledJobIds: [...new Set(unsettled.map((row) => row.jobId))], newJobs: jobs.length };
}
