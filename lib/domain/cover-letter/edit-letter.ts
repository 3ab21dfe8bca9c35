import type { CitedSentence, CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Evidence } from "@/lib/domain/evidence/evidence.schema";
import { nearestEvidence } from "@/lib/domain/evidence/nearest-evidence";

export function paragraphText(sentences: readonly CitedSentence[]): string {
  return sentences.map((sentence) => sentence.text).join(" ");
}

/** The text as sentences; sentences that are known already stay whole, whatever stops they hold inside. */
function cutSentences(text: string, known: readonly CitedSentence[]): string[] {
  const byLength = [...known].sort((a, b) => b.text.length - a.text.length);
  const out: string[] = [];
  let rest = text;
  while (rest !== "") {
    const same = byLength.find(({ text: whole }) => {
      const after = rest.charAt(whole.length);
      return whole !== "" && rest.startsWith(whole) && (after === "" || after === " ");
    });
    const next = same?.text ?? rest.split(/(?<=[.!?…]["”“]?)\s+(?=[\p{Lu}\p{N}"“„])/u)[0] ?? rest;
    out.push(next.trim());
    rest = rest.slice(next.length).trim();
  }
  return out;
}

/**
 * A paragraph after its owner's edit. A sentence that was not touched keeps what it stands on, wherever it was moved; a
 * new one stands on the evidence nearest to its words, and is checked like every other.
 */
export function editParagraph(
  known: readonly CitedSentence[],
  text: string,
  evidence: readonly Evidence[],
): CitedSentence[] {
  const bySentence = new Map(known.map((sentence) => [sentence.text.trim(), sentence]));
  return cutSentences(text.replace(/\s+/g, " ").trim(), known).map((sentence) => {
    const same = bySentence.get(sentence);
    if (same) return same;
    const quote = known.find(({ postingQuote }) => postingQuote && sentence.includes(postingQuote))?.postingQuote;
    return {
      text: sentence,
      evidenceIds: nearestEvidence(sentence, evidence),
      ...(quote ? { postingQuote: quote } : {}),
    };
  });
}

/** The letter with its paragraphs as edited; an emptied paragraph is left out. */
export function editLetter(
  letter: CoverLetter,
  edited: { subject: string; greeting: string; paragraphs: readonly string[]; closing: string },
  evidence: readonly Evidence[],
): CoverLetter {
  const known = letter.paragraphs.flat();
  return {
    ...letter,
    subject: edited.subject.trim(),
    greeting: edited.greeting.trim(),
    closing: edited.closing.trim(),
    paragraphs: edited.paragraphs
      .map((text) => editParagraph(known, text, evidence))
      .filter((sentences) => sentences.length > 0),
  };
}
