import { type DraftTexts, findDraftClaims } from "@/lib/domain/evidence/find-draft-claims";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { saveClaims } from "@/server/services/application/draft.store";
import { loadPreparation } from "@/server/services/application/load-preparation";

/** Checks a draft against the whole ledger and stores what it found. The seal needs an empty list. */
export async function verifyDraftClaims(
  ctx: ServiceContext,
  input: { applicationId: string; draftId: string },
): Promise<{ unsupported: number }> {
  const preparation = await loadPreparation(ctx, input);
  if (!preparation.draft.tailoredResume || !preparation.draft.coverLetter)
    throw new AppError("conflict", "This draft is not complete yet.");
  const texts: DraftTexts = {
    tailoredResume: preparation.draft.tailoredResume,
    coverLetter: preparation.draft.coverLetter,
    ...(preparation.draft.answers ? { answers: preparation.draft.answers } : {}),
  };
  const claims: UnsupportedClaim[] = findDraftClaims(texts, {
    evidence: preparation.evidence,
    posting: preparation.application.posting,
    recognizer: ctx.ports.skills,
    today: ctx.clock.now().toISOString().slice(0, 10),
  });
  await saveClaims(ctx.db, input.draftId, claims);
  return { unsupported: claims.length };
}
