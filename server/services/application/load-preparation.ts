import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { extractRequirements } from "@/lib/domain/match/extract-requirements";
import type { Requirement } from "@/lib/domain/match/match.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { type ApplicationRow, getApplicationOf } from "@/server/services/application/application.store";
import { type Draft, getDraft } from "@/server/services/application/draft.store";
import { loadLedger } from "@/server/services/evidence/load-ledger";

export type Preparation = {
  application: ApplicationRow;
  draft: Draft;
  resume: Resume;
  evidence: Evidence[];
  requirements: Requirement[];
};

/** Everything the writers and the truth gate need about one draft. */
export async function loadPreparation(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string },
): Promise<Preparation> {
  const accountId = ownerOf(ctx);
  const application = await getApplicationOf(ctx.db, accountId, input.applicationId);
  const draft = await getDraft(ctx.db, input.draftId);
  if (draft.applicationId !== application.id)
    throw new AppError("not_found", "This draft belongs to another application.");
  const ledger = await loadLedger(ctx, application.profileId);
  if (!ledger) throw new AppError("invalid_input", "There is no readable resume behind this application any more.");
  return {
    application,
    draft,
    resume: ledger.resume,
    evidence: ledger.evidence,
    requirements: extractRequirements(application.posting.text, ctx.ports.skills),
  };
}
