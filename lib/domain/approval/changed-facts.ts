import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import type { TailoredResume } from "@/lib/domain/resume/tailored-resume.schema";

/** Ids of the facts that the documents of a draft stand on. */
export function factsUsed(draft: {
  tailoredResume: TailoredResume | null;
  coverLetter: CoverLetter | null;
}): Set<string> {
  const provenance = Object.values(draft.tailoredResume?.provenance ?? {}).flat();
  const cited = draft.coverLetter?.paragraphs.flat().flatMap((sentence) => sentence.evidenceIds) ?? [];
  return new Set([...provenance, ...cited]);
}

const contentOf = ({ text, asserts }: Evidence): string => JSON.stringify([text, asserts]);

/**
 * Facts among those used that are gone or say something else now. Facts that were added, and facts no document uses, change
 * nothing that was asked about.
 */
export function changedFacts(
  used: ReadonlySet<string>,
  before: readonly Evidence[],
  after: readonly Evidence[],
): Evidence[] {
  const now = new Map(after.map((fact) => [fact.id, contentOf(fact)]));
  return before.filter((fact) => used.has(fact.id) && now.get(fact.id) !== contentOf(fact));
}
