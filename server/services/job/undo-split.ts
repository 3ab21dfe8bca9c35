import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { findJob } from "@/server/services/job/job.store";
import { insertJobEvents } from "@/server/services/job/job-event.store";
import { showPosting } from "@/server/services/job/job-listing.store";
import { deleteEmptyJob, findSplit, markSplitUndone } from "@/server/services/job/job-split.store";
import { settleOpenState } from "@/server/services/job/settle-open-state";
import { vectorHashOf } from "@/server/services/job/vector-hash";
import { requestRanking } from "@/server/services/match/request-ranking";
import { findPostings, listPostingsOfJob, movePosting } from "@/server/services/posting/posting.store";

/**
 * Takes a split back: the posting joins the job it came from. The job that was split off goes when nothing else stands on it.
 * @throws AppError `not_found` for somebody else's split, `conflict` when an application stands on the split job
 */
export async function undoSplit(ctx: ServiceContext, id: string): Promise<{ jobId: string }> {
  const accountId = ownerOf(ctx);
  const split = await findSplit(ctx.db, id);
  if (!split || split.accountId !== accountId)
    throw new AppError("not_found", "This split was taken back before, or is not yours.");
  const at = ctx.clock.now();
  const { fromJobId, toJobId, postingId } = split;
  const posting = (await findPostings(ctx.db, [postingId])).get(postingId);
  if (!posting) throw new AppError("not_found", "The posting is not there any more.");
  const rest = (await listPostingsOfJob(ctx.db, accountId, toJobId)).filter((one) => one.posting.id !== postingId);
  await ctx.db.$transaction(async (tx) => {
    if (!(await markSplitUndone(tx, id, at)))
      throw new AppError("not_found", "This split was taken back before, or is not yours.");
    await movePosting(tx, postingId, fromJobId, split.mergeReason);
    const next = rest[0];
    if (next) await showPosting(tx, toJobId, { posting: next.posting, vectorHash: vectorHashOf(next.posting) });
    else if (!(await deleteEmptyJob(tx, toJobId)))
      throw new AppError(
        "conflict",
        "An application stands on the job that was split off, so it stays a job of its own.",
      );
    await insertJobEvents(tx, [{ jobId: fromJobId, kind: "joined_again", data: { otherJobId: toJobId } }], at);
    await requestRanking(tx, accountId, ctx.clock.now());
    await recordActivity(
      tx,
      accountId,
      { type: "posting", id: postingId },
      { kind: "job.joined", message: `You joined "${posting.title}" at ${posting.company} again.`, at },
    );
  });
  await settleOpenState(ctx, rest.length > 0 ? [fromJobId, toJobId] : [fromJobId]);
  await deliverOutboxSoon(ctx);
  if (!(await findJob(ctx.db, fromJobId))) throw new AppError("not_found", "The job is not there any more.");
  return { jobId: fromJobId };
}
