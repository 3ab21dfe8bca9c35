import { foldedWords, roughStem } from "@/lib/domain/evidence/claims/fold";
import { STOPWORDS } from "@/lib/domain/evidence/claims/stopwords";

const ASKING = /^(please|describe|tell|explain|share|give|bitte|beschreib\w*|nenn\w*|erzahl\w*|required|optional)$/;

/** The words that carry a question's subject, as stems. */
export function stemsOf(question: string): Set<string> {
  return new Set(
    foldedWords(question)
      .filter((word) => !STOPWORDS.has(word) && !ASKING.test(word))
      .map(roughStem),
  );
}
