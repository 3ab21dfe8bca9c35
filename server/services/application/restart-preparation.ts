import type { ApplicationAnswer } from "@/lib/domain/application/application-answer.schema";
import { canMove } from "@/lib/domain/application/application-status";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { DocumentStyle } from "@/lib/domain/package/document-style.schema";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { announceDraft } from "@/server/services/application/announce-draft";
import { getApplicationOf, moveApplicationRow, saveDraftNumber } from "@/server/services/application/application.store";
import { insertDraft, type Writer } from "@/server/services/application/draft.store";
import { voidOpenApprovals } from "@/server/services/approval/void-open-approvals";
import { releaseSubmissions } from "@/server/services/submission/release-submissions";

/** A finished text for the next draft, and what its owner did, in a sentence for the history. */
export type DraftEditResult = {
  tailoredResume: TailoredResume;
  coverLetter: CoverLetter;
  writers: { resume: Writer; letter: Writer };
  style?: DocumentStyle | undefined;
  answers?: ApplicationAnswer[] | undefined;
  reason: string;
};

/**
 * A new draft for an application: written again (with notes), or the owner's own edit. An edit is a new package, a new hash
 * and a new approval; what waited before is voided and says why.
 */
export async function restartPreparation(
  ctx: ServiceContext,
  input: {
    id: string;
    guidance?: string | undefined;
    edit?: DraftEditResult | undefined;
  },
): Promise<{ draftId: string }> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  const reason = input.edit?.reason ?? "You asked for a new draft.";
  const draftId = await ctx.db.$transaction(async (tx) => {
    const application = await getApplicationOf(tx, accountId, input.id);
    if (application.status === "preparing")
      throw new AppError("conflict", "A draft is being written. Wait until it is there.");
    if (!canMove(application.status, "preparing"))
      throw new AppError("conflict", "This application was sent already; its documents stay as they were.");
    await releaseSubmissions(tx, at, input.id, "You wanted another version.");
    await voidOpenApprovals(tx, at, { accountId, applicationId: input.id }, reason);
    await moveApplicationRow(tx, application, {
      from: application.status,
      to: "preparing",
      by: "owner",
      note: input.guidance,
      at,
    });
    const number = application.draftNumber + 1;
    await saveDraftNumber(tx, application.id, number);
    const id = await insertDraft(tx, {
      applicationId: application.id,
      number,
      guidance: input.guidance,
      ...(input.edit ?? {}),
    });
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      {
        kind: input.edit ? "application.edited" : "application.rewritten",
        message: reason,
        at,
      },
    );
    const draft = { accountId, applicationId: application.id, draftId: id, draftNumber: number };
    await announceDraft(tx, draft, input.edit !== undefined);
    return id;
  });
  await deliverOutboxSoon(ctx);
  return { draftId };
}
