import type { DraftEdit } from "@/lib/domain/application/draft-edit.schema";
import { type CheckedPart, checkEdit } from "@/lib/domain/evidence/check-edit";
import type { ServiceContext } from "@/server/context";
import { applyDraftEdit } from "@/server/services/application/apply-draft-edit";
import { loadDraft } from "@/server/services/application/load-draft";

/** What the truth gate says of an edit while its owner types: the same check that the seal makes. */
export async function checkDraftEdit(
  ctx: ServiceContext,
  input: { applicationId: string; content: DraftEdit },
): Promise<CheckedPart[]> {
  const { application, draft, evidence } = await loadDraft(ctx, input.applicationId);
  return checkEdit(
    { ...applyDraftEdit(draft, input.content, evidence), answers: input.content.answers },
    {
      evidence,
      posting: application.posting,
      recognizer: ctx.ports.skills,
      today: ctx.clock.now().toISOString().slice(0, 10),
    },
  );
}
