import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { type FinishedDraft, finishedDraft } from "@/server/services/application/apply-draft-edit";
import { findDraft } from "@/server/services/application/draft.store";
import { loadPreparation, type Preparation } from "@/server/services/application/load-preparation";

export type LoadedDraft = Preparation & { draft: FinishedDraft };

/**
 * The newest draft of an application with everything its texts stand on.
 * @throws AppError `conflict` while there is no finished draft.
 */
export async function loadDraft(ctx: ServiceContext, applicationId: string): Promise<LoadedDraft> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), applicationId);
  const draft = await findDraft(ctx.db, application.id, application.draftNumber);
  if (!draft) throw new AppError("conflict", "There is no finished draft to edit yet.");
  const preparation = await loadPreparation(ctx, { applicationId, draftId: draft.id });
  return { ...preparation, draft: finishedDraft(preparation.draft) };
}
