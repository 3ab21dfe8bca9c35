import { tailoredResumeLines } from "@/lib/domain/resume/tailored-resume-lines";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { saveClaims } from "@/server/services/application/draft.store";
import { loadPreparation, type Preparation } from "@/server/services/application/load-preparation";

/** Every unsupported claim of a letter and a tailored resume; `where` is "cover-letter" or a JSON pointer of the resume. */
export function findUnsupportedClaims(ctx: ServiceContext, preparation: Preparation): UnsupportedClaim[] {
  const { draft, evidence, application } = preparation;
  const { posting } = application;
  const shared = {
    evidence,
    recognizer: ctx.ports.skills,
    allowed: { company: posting.company, title: posting.title, postingText: posting.text },
    today: ctx.clock.now().toISOString().slice(0, 10),
  };
  const claims: UnsupportedClaim[] = [];
  if (draft.coverLetter) {
    const sentences = draft.coverLetter.paragraphs.flat();
    claims.push(...verifyClaims({ ...shared, sentences }).map((claim) => ({ ...claim, where: "cover-letter" })));
  }
  if (draft.tailoredResume) {
    const carried = new Set(evidence.map((item) => item.text.trim()));
    for (const line of tailoredResumeLines(draft.tailoredResume)) {
      // The owner's own words, unchanged, are their own evidence.
      if (carried.has(line.text.trim())) continue;
      const found = verifyClaims({ ...shared, sentences: [{ text: line.text, evidenceIds: line.evidenceIds }] });
      claims.push(...found.map((claim) => ({ ...claim, where: line.pointer })));
    }
  }
  return claims;
}

/** Checks a draft against the whole ledger and stores what it found. The seal needs an empty list. */
export async function verifyDraftClaims(ctx: ServiceContext, input: { applicationId: string; draftId: string }): Promise<{ unsupported: number }> {
  const preparation = await loadPreparation(ctx, input);
  if (!preparation.draft.tailoredResume || !preparation.draft.coverLetter) throw new AppError("conflict", "This draft is not complete yet.");
  const claims = findUnsupportedClaims(ctx, preparation);
  await saveClaims(ctx.db, input.draftId, claims);
  return { unsupported: claims.length };
}
