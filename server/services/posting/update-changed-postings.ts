import { staleReason } from "@/lib/domain/job/is-stale";
import { postingChanges } from "@/lib/domain/job/posting-changes";
import { deriveSkills } from "@/lib/domain/posting/derive-skills";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { ServiceContext } from "@/server/context";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { insertJobEvents, type NewJobEvent } from "@/server/services/job/job-event.store";
import { refreshJobListings } from "@/server/services/job/job-listing.store";
import { vectorHashOf } from "@/server/services/job/vector-hash";
import { findPostings, updatePostings } from "@/server/services/posting/posting.store";

/** Stores new words of postings that are known, and notes in their jobs' histories what a reader would want to know. */
export async function updateChangedPostings(
  ctx: ServiceContext,
  changed: { posting: Posting; contentHash: string; jobId: string }[],
): Promise<void> {
  const at = ctx.clock.now();
  const before = await findPostings(
    ctx.db,
    changed.map(({ posting }) => posting.id),
  );
  const events: NewJobEvent[] = [];
  const rows = changed.map(({ posting, contentHash, jobId }) => {
    const old = before.get(posting.id);
    if (old)
      for (const change of postingChanges(old, posting)) events.push({ ...change, jobId, postingId: posting.id });
    const described = { ...posting, skills: posting.skills ?? deriveSkills(posting, ctx.ports.skills) };
    return {
      posting: described,
      contentHash,
      goneReason: staleReason(posting, at),
      vectorHash: vectorHashOf(described),
    };
  });
  await ctx.db.$transaction(async (tx) => {
    await updatePostings(
      tx,
      rows.map(({ posting, contentHash, goneReason }) => ({ posting, contentHash, goneReason })),
      at,
    );
    await refreshJobListings(tx, rows);
    await insertJobEvents(tx, events, at);
    const jobIds = [...new Set(changed.map(({ jobId }) => jobId))];
    if (jobIds.length > 0) await writeOutbox(tx, [{ name: "posting/changed", data: { jobIds } }]);
  });
}
