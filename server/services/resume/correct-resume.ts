import type { Resume } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { voidOpenApprovals } from "@/server/services/approval/void-open-approvals";
import { getResumeOf, type ResumeDetail, saveCorrection } from "@/server/services/resume/resume.store";

/**
 * Saves the owner's version of a resume. What was read from the file stays beside it. Approvals that wait on documents
 * made from the old facts are voided and say why.
 */
export async function correctResume(ctx: ServiceContext, input: { id: string; resume: Resume }): Promise<ResumeDetail> {
  const accountId = ownerOf(ctx);
  const before = await getResumeOf(ctx.db, accountId, input.id);
  if (!before.parsed)
    throw new AppError(
      "invalid_input",
      "This file could not be read, so there is nothing to correct. Upload another version.",
    );
  await ctx.db.$transaction(async (tx) => {
    await saveCorrection(tx, accountId, input.id, input.resume);
    await recordActivity(
      tx,
      accountId,
      { type: "resume", id: input.id },
      { kind: "resume.corrected", message: "You corrected your resume.", at: ctx.clock.now() },
    );
    await voidOpenApprovals(
      tx,
      ctx.clock.now(),
      { accountId, resumeId: input.id },
      "You changed the resume these documents were made from.",
    );
    await writeOutbox(tx, [{ name: "match/refresh.requested", data: { accountId } }]);
  });
  await deliverOutboxSoon(ctx);
  return getResumeOf(ctx.db, accountId, input.id);
}
