import { ulid } from "ulid";
import { decideSame } from "@/lib/domain/job/decide-same";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { findJob, isJobVisible } from "@/server/services/job/job.store";
import { insertJobEvents } from "@/server/services/job/job-event.store";
import { insertJobs, showPosting } from "@/server/services/job/job-listing.store";
import { insertJobSplit, listSplitsOfJob } from "@/server/services/job/job-split.store";
import { settleOpenState } from "@/server/services/job/settle-open-state";
import { vectorHashOf } from "@/server/services/job/vector-hash";
import { requestRanking } from "@/server/services/match/request-ranking";
import { listPostingsOfJob, movePosting } from "@/server/services/posting/posting.store";

/**
 * "These are different jobs": takes a posting out of the job it was merged into and makes it a job of its own, or part of one that was
 * split off before and that it equals. Reading the boards again never joins them, since a known posting keeps its job.
 * @throws AppError `not_found`, `conflict` where the posting is all that the job has
 */
export async function splitJob(
  ctx: ServiceContext,
  input: { jobId: string; postingId: string },
): Promise<{ jobId: string; splitId: string }> {
  const accountId = ownerOf(ctx);
  const job = await findJob(ctx.db, input.jobId);
  const postings =
    job && (await isJobVisible(ctx.db, accountId, job.id)) ? await listPostingsOfJob(ctx.db, accountId, job.id) : [];
  const leaving = postings.find(({ posting }) => posting.id === input.postingId);
  if (!job || !leaving) throw new AppError("not_found", "This posting is not part of the job any more.");
  const staying = postings.filter((one) => one !== leaving);
  const shown = staying.find(({ posting }) => posting.id === job.posting.id) ?? staying[0];
  if (!shown) throw new AppError("conflict", "This job has only this one posting.");
  const at = ctx.clock.now();
  const earlier = await findEarlierSplit(ctx, accountId, job.id, leaving.posting);
  const toJobId = earlier ?? ulid();
  const splitId = await ctx.db.$transaction(async (tx) => {
    const { posting, firstSeenAt } = leaving;
    if (!earlier) await insertJobs(tx, [{ id: toJobId, posting, firstSeenAt, vectorHash: vectorHashOf(posting) }]);
    await movePosting(tx, posting.id, toJobId, earlier ? leaving.mergeReason : null);
    if (job.posting.id === posting.id)
      await showPosting(tx, job.id, { posting: shown.posting, vectorHash: vectorHashOf(shown.posting) });
    await insertJobEvents(
      tx,
      [
        { jobId: job.id, kind: "split", data: { otherJobId: toJobId } },
        { jobId: toJobId, kind: "split", data: { otherJobId: job.id } },
      ],
      at,
    );
    await requestRanking(tx, accountId, ctx.clock.now());
    await recordActivity(
      tx,
      accountId,
      { type: "posting", id: posting.id },
      { kind: "job.split", message: `You said that "${posting.title}" at ${posting.company} is another job.`, at },
    );
    return insertJobSplit(tx, {
      accountId,
      postingId: posting.id,
      fromJobId: job.id,
      toJobId,
      mergeReason: leaving.mergeReason ?? shown.mergeReason,
      splitAt: at,
    });
  });
  await settleOpenState(ctx, [job.id, toJobId]);
  await deliverOutboxSoon(ctx);
  return { jobId: toJobId, splitId };
}

/** A job split off from this one before, which the posting is the same as. */
async function findEarlierSplit(
  ctx: ServiceContext,
  accountId: string,
  jobId: string,
  posting: Parameters<typeof decideSame>[0],
): Promise<string | null> {
  for (const split of await listSplitsOfJob(ctx.db, jobId)) {
    if (split.fromJobId !== jobId) continue;
    const others = await listPostingsOfJob(ctx.db, accountId, split.toJobId);
    if (others.some((other) => decideSame(posting, other.posting).same)) return split.toJobId;
  }
  return null;
}
