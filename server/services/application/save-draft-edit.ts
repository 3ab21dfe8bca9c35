import { type DraftEdit, draftEditSchema } from "@/lib/domain/application/draft-edit.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findDraft } from "@/server/services/application/draft.store";
import { upsertDraftEdit } from "@/server/services/application/draft-edit.store";

/**
 * Keeps an unfinished edit, so that leaving the page loses nothing. It changes no draft, no package and no approval.
 * @throws AppError `conflict` when a newer draft was made meanwhile.
 */
export async function saveDraftEdit(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string; content: DraftEdit },
): Promise<{ savedAt: Date }> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), input.applicationId);
  const draft = await findDraft(ctx.db, application.id, application.draftNumber);
  if (draft?.id !== input.draftId)
    throw new AppError("conflict", "A newer draft was made meanwhile. Open it to go on; what you wrote is still here.");
  await upsertDraftEdit(ctx.db, { ...input, content: draftEditSchema.parse(input.content) });
  return { savedAt: ctx.clock.now() };
}
