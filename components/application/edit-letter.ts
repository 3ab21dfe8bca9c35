import type { CitedSentence, CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";

export function paragraphText(sentences: readonly CitedSentence[]): string {
  return sentences.map((sentence) => sentence.text).join(" ");
}

function splitSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}"“„])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/**
 * A paragraph after its owner's edit. A sentence that was not touched keeps what it stands on; a new one may stand on
 * anything its paragraph stood on, and is checked like every other.
 */
export function editParagraph(sentences: readonly CitedSentence[], text: string): CitedSentence[] {
  const known = new Map(sentences.map((sentence) => [sentence.text.trim(), sentence]));
  const all = [...new Set(sentences.flatMap((sentence) => sentence.evidenceIds))];
  const whole = text.replace(/\s+/g, " ").trim();
  if (whole === paragraphText(sentences).replace(/\s+/g, " ").trim()) return [...sentences];
  return splitSentences(whole).map((sentence) => known.get(sentence) ?? { text: sentence, evidenceIds: all });
}

/** The letter with its paragraphs as edited; an emptied paragraph is left out. */
export function editLetter(
  letter: CoverLetter,
  edited: { subject: string; greeting: string; paragraphs: readonly string[]; closing: string },
): CoverLetter {
  return {
    ...letter,
    subject: edited.subject.trim(),
    greeting: edited.greeting.trim(),
    closing: edited.closing.trim(),
    paragraphs: edited.paragraphs
      .map((text, index) => editParagraph(letter.paragraphs[index] ?? [], text))
      .filter((sentences) => sentences.length > 0),
  };
}
