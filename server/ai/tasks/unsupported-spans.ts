import type { CitedSentence } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { verifyClaims } from "@/lib/domain/evidence/verify-claims";
import type { CheckTools } from "@/server/ai/define-task";
import type { WritingInput } from "@/server/ai/tasks/writing-input";

/** The unsupported claims of a text as sentences that a writer can act on. */
export function unsupportedSpans(
  sentences: CitedSentence[],
  input: { evidence: Evidence[]; posting?: WritingInput["posting"] },
  tools: CheckTools,
): string[] {
  const { posting } = input;
  return verifyClaims({
    sentences,
    evidence: input.evidence,
    recognizer: tools.skills,
    ...(posting ? { allowed: { company: posting.company, title: posting.title, postingText: posting.text } } : {}),
    ...(tools.today ? { today: tools.today } : {}),
  }).map(({ claim, reason }) => `"${claim}": ${reason}`);
}

/** Ids an answer cites that no evidence has. */
export function unknownIds(sentences: CitedSentence[], evidence: Evidence[]): string[] {
  const known = new Set(evidence.map((e) => e.id));
  return [...new Set(sentences.flatMap((s) => s.evidenceIds))]
    .filter((id) => !known.has(id))
    .map((id) => `The evidence id ${id} does not exist.`);
}
