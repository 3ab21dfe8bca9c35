import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { announceDraft } from "@/server/services/application/announce-draft";
import { getApplicationOf, moveApplicationRow, saveDraftNumber } from "@/server/services/application/application.store";
import { findDraft, insertDraft, type Writer } from "@/server/services/application/draft.store";

const writerOf = (name: string | null): Writer => (name === "model" || name === "owner" ? name : "floor");

/**
 * Starts a preparation again that an error stopped, from where it stopped: a new draft takes over what was written, so that
 * only the rest is done. Works on every engine, since it is a new run with a draft of its own.
 * @throws AppError `conflict` unless it was stopped by an error.
 */
export async function retryPreparation(ctx: ServiceContext, id: string): Promise<{ draftId: string }> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  const draftId = await ctx.db.$transaction(async (tx) => {
    const application = await getApplicationOf(tx, accountId, id);
    const stopped = await findDraft(tx, id, application.draftNumber);
    const number = application.draftNumber + 1;
    const didMove = await moveApplicationRow(tx, application, { from: "failed", to: "preparing", by: "owner", at });
    if (!didMove)
      throw new AppError("conflict", "Only what an error stopped can be tried again. Look at where it stands.");
    await saveDraftNumber(tx, id, number);
    const { tailoredResume, coverLetter, guidance, style, answers } = stopped ?? {};
    const next = await insertDraft(tx, {
      applicationId: id,
      number,
      guidance: guidance ?? undefined,
      ...(tailoredResume ? { tailoredResume } : {}),
      ...(coverLetter ? { coverLetter } : {}),
      writers: { resume: writerOf(stopped?.resumeWriter ?? null), letter: writerOf(stopped?.letterWriter ?? null) },
      style: style ?? undefined,
      answers: answers ?? undefined,
    });
    await announceDraft(
      tx,
      { accountId, applicationId: id, draftId: next, draftNumber: number },
      Boolean(tailoredResume),
    );
    await recordActivity(
      tx,
      accountId,
      { type: "application", id },
      { kind: "application.retried", message: "You started it again from where it stopped.", at },
    );
    return next;
  });
  await deliverOutboxSoon(ctx);
  return { draftId };
}
