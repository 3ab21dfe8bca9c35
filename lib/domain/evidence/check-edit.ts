import type { ApplicationAnswer } from "@/lib/domain/application/application-answer.schema";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { findDraftClaims } from "@/lib/domain/evidence/find-draft-claims";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";
import { tailoredResumeLines } from "@/lib/domain/resume/tailored-resume-lines";

/** One sentence of a part and what it stands on. Offsets are into the part's text with single spaces. */
export type PartSentence = { start: number; end: number; evidenceIds: string[]; postingQuote: string | null };
/** One part of a draft as the editor shows it: `letter/<paragraph>`, `answer/<id>`, or a JSON pointer of the resume. */
export type CheckedPart = { where: string; sentences: PartSentence[]; claims: UnsupportedClaim[] };

/**
 * The truth gate for an edit under way: the very check that the seal makes, told part by part so that a page can mark the
 * words where they stand.
 */
export function checkEdit(
  draft: { tailoredResume: TailoredResume; coverLetter: CoverLetter; answers?: readonly ApplicationAnswer[] },
  context: { evidence: Evidence[]; posting: MinimalPosting; recognizer: SkillRecognizer; today: string },
): CheckedPart[] {
  const claims = findDraftClaims(draft, context);
  const letter: CheckedPart[] = [];
  let offset = 0;
  for (const [index, sentences] of draft.coverLetter.paragraphs.entries()) {
    const from = offset;
    const spans = sentences.map((sentence) => {
      const start = offset - from;
      offset += sentence.text.length + 1;
      return {
        start,
        end: start + sentence.text.length,
        evidenceIds: sentence.evidenceIds,
        postingQuote: sentence.postingQuote ?? null,
      };
    });
    letter.push({
      where: `letter/${index}`,
      sentences: spans,
      claims: claims
        .filter((claim) => claim.where === "cover-letter" && claim.start >= from && claim.start < offset)
        .map((claim) => ({ ...claim, start: claim.start - from, end: Math.min(claim.end, offset - 1) - from })),
    });
  }
  const resume = tailoredResumeLines(draft.tailoredResume).map(({ pointer, text, evidenceIds }) => ({
    where: pointer,
    sentences: [{ start: 0, end: text.length, evidenceIds, postingQuote: null }],
    claims: claims.filter((claim) => claim.where === pointer),
  }));
  const answers = (draft.answers ?? []).map(({ id, answer, evidenceIds }) => ({
    where: `answer/${id}`,
    sentences: [{ start: 0, end: answer.length, evidenceIds, postingQuote: null }],
    claims: claims.filter((claim) => claim.where === `answer/${id}`),
  }));
  return [...letter, ...resume, ...answers];
}
