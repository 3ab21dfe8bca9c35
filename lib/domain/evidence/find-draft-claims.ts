import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";
import { tailoredResumeLines } from "@/lib/domain/resume/tailored-resume-lines";

export type DraftTexts = { tailoredResume: TailoredResume; coverLetter: CoverLetter };

/**
 * Every unsupported claim of a letter and a tailored resume; `where` is "cover-letter" or a JSON pointer of the resume.
 * Offsets are into the letter's sentences joined by one space, or into the resume's line.
 */
export function findDraftClaims(
  draft: DraftTexts,
  context: { evidence: Evidence[]; posting: MinimalPosting; recognizer: SkillRecognizer; today: string },
): UnsupportedClaim[] {
  const { evidence, posting, recognizer, today } = context;
  const shared = {
    evidence,
    recognizer,
    today,
    allowed: { company: posting.company, title: posting.title, postingText: posting.text },
  };
  const inLetter = verifyClaims({ ...shared, sentences: draft.coverLetter.paragraphs.flat() }).map((claim) => ({
    ...claim,
    where: "cover-letter",
  }));
  // The owner's own words, unchanged, are their own evidence.
  const carried = new Set(evidence.map((item) => item.text.trim()));
  const inResume = tailoredResumeLines(draft.tailoredResume)
    .filter((line) => !carried.has(line.text.trim()))
    .flatMap((line) =>
      verifyClaims({ ...shared, sentences: [{ text: line.text, evidenceIds: line.evidenceIds }] }).map((claim) => ({
        ...claim,
        where: line.pointer,
      })),
    );
  return [...inLetter, ...inResume];
}
