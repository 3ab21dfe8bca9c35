import { AppError } from "@/lib/errors";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { announceDraft } from "@/server/services/application/announce-draft";
import { findApplicationForJob, insertApplication } from "@/server/services/application/application.store";
import { insertDraft } from "@/server/services/application/draft.store";
import { findJob, isJobVisible } from "@/server/services/job/job.store";
import { findMatch } from "@/server/services/match/match.store";
import { findPrimaryResume } from "@/server/services/resume/resume.store";

const PREPARATIONS_PER_HOUR = 60;

/**
 * Starts preparing an application for one job from the primary resume. A second call for the same job returns the first
 * application. Row, history, activity and event are one transaction.
 */
export async function requestPreparation(ctx: ServiceContext, input: { jobId: string }): Promise<{ id: string }> {
  const accountId = ownerOf(ctx);
  const profileId = profileOf(ctx);
  const existing = await findApplicationForJob(ctx.db, accountId, profileId, input.jobId);
  if (existing) return { id: existing.id };
  const job = await findJob(ctx.db, input.jobId);
  if (!job || !(await isJobVisible(ctx.db, accountId, input.jobId)))
    throw new AppError("not_found", "This job does not exist.");
  const resume = await findPrimaryResume(ctx.db, accountId, profileId);
  if (!resume?.corrected)
    throw new AppError("invalid_input", "Upload a resume first: an application is made from what it says.");
  const limit = await ctx.ports.rateLimiter.take(`prepare:${accountId}`, PREPARATIONS_PER_HOUR, 3_600_000);
  if (!limit.allowed) {
    throw new AppError(
      "limit_exceeded",
      `You prepared ${PREPARATIONS_PER_HOUR} applications within an hour. Go on a little later.`,
      { retryAfterMs: limit.retryAfterMs },
    );
  }
  const match = await findMatch(ctx.db, accountId, profileId, input.jobId);
  const at = ctx.clock.now();
  const id = await ctx.db.$transaction(async (tx) => {
    const applicationId = await insertApplication(tx, {
      accountId,
      profileId,
      jobId: job.id,
      resumeId: resume.id,
      posting: job.posting,
      match,
      at,
    });
    if (!applicationId) return null;
    const draftId = await insertDraft(tx, { applicationId, number: 1 });
    await announceDraft(tx, { accountId, applicationId, draftId, draftNumber: 1 });
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: applicationId },
      { kind: "application.requested", message: `You asked for an application to ${job.company}.`, at },
    );
    return applicationId;
  });
  await deliverOutboxSoon(ctx);
  if (id) return { id };
  const winner = await findApplicationForJob(ctx.db, accountId, profileId, input.jobId);
  if (!winner) throw new AppError("unavailable", "The application could not be saved. Try again.");
  return { id: winner.id };
}
