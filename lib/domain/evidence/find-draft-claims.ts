import { isOwnDeclaration } from "@/lib/domain/answer/is-own-declaration";
import type { ApplicationAnswer } from "@/lib/domain/application/application-answer.schema";
import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { MinimalPosting } from "@/lib/domain/posting/posting.schema";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";
import { tailoredResumeLines } from "@/lib/domain/resume/tailored-resume-lines";

export type DraftTexts = {
  tailoredResume: TailoredResume;
  coverLetter: CoverLetter;
  answers?: readonly ApplicationAnswer[] | undefined;
};

/**
 * Every unsupported claim of a letter, a tailored resume and the answers to a form; `where` is "cover-letter", a JSON
 * pointer of the resume, or "answer/<id>". An answer that the owner typed into this draft is held to the same as a writer's;
 * what stands in the answer bank was stated there, with its date, and sensitive questions and wishes are the owner's alone.
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
  const inAnswers = (draft.answers ?? [])
    .filter(
      ({ answer, question, isSensitive, writer }) =>
        answer !== "" && !isSensitive && writer !== "bank" && !isOwnDeclaration(question),
    )
    .flatMap(({ id, answer, evidenceIds }) =>
      verifyClaims({ ...shared, sentences: [{ text: answer, evidenceIds }] }).map((claim) => ({
        ...claim,
        where: `answer/${id}`,
      })),
    );
  return [...inLetter, ...inResume, ...inAnswers];
}
