import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { finishedDraft } from "@/server/services/application/apply-draft-edit";
import { findDraft, type Writer } from "@/server/services/application/draft.store";
import { deleteDraftEdit } from "@/server/services/application/draft-edit.store";
import { restartPreparation } from "@/server/services/application/restart-preparation";

const asWriter = (name: string | null): Writer => (name === "model" || name === "floor" ? name : "owner");

/** Makes an earlier version the newest one: a new draft with its texts, checked, sealed and approved like any other. */
export async function restoreDraft(
  ctx: ServiceContext,
  input: { applicationId: string; number: number },
): Promise<{ draftId: string }> {
  const accountId = ownerOf(ctx);
  const application = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const draft = finishedDraft(await findDraft(ctx.db, application.id, input.number));
  const restored = await restartPreparation(ctx, {
    id: application.id,
    edit: {
      tailoredResume: draft.tailoredResume,
      coverLetter: draft.coverLetter,
      writers: { resume: asWriter(draft.resumeWriter), letter: asWriter(draft.letterWriter) },
      style: draft.style ?? undefined,
      answers: draft.answers ?? undefined,
      reason: `You went back to version ${draft.number}.`,
    },
  });
  await deleteDraftEdit(ctx.db, accountId, application.id);
  return restored;
}
