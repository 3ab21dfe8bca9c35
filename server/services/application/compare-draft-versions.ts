import { compareDrafts, type DraftDiff } from "@/lib/domain/application/compare-drafts";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { finishedDraft } from "@/server/services/application/apply-draft-edit";
import { findDraft } from "@/server/services/application/draft.store";

/** What changed from one version of the documents to another, line by line and word by word. */
export async function compareDraftVersions(
  ctx: ServiceContext,
  input: { applicationId: string; from: number; to: number },
): Promise<DraftDiff> {
  const application = await getApplicationOf(ctx.db, ownerOf(ctx), input.applicationId);
  const [from, to] = await Promise.all([
    findDraft(ctx.db, application.id, input.from),
    findDraft(ctx.db, application.id, input.to),
  ]);
  return compareDrafts(finishedDraft(from), finishedDraft(to));
}
