import { type BoldSpan, spansWithin } from "@/lib/domain/cover-letter/bold";
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
 * new one stands on the evidence nearest to its words, and is checked like every other. `bold` is what is bold now, counted in
 * the paragraph with single spaces; without it sentences keep what was bold.
 */
export function editParagraph(
  known: readonly CitedSentence[],
  text: string,
  evidence: readonly Evidence[],
  bold?: readonly BoldSpan[],
): CitedSentence[] {
  const whole = text.replace(/\s+/g, " ").trim();
  let at = 0;
  const withBold = (sentence: CitedSentence): CitedSentence => {
    const start = whole.indexOf(sentence.text, at);
    at = start + sentence.text.length;
    if (!bold) return sentence;
    const { bold: _, ...plain } = sentence;
    const own = spansWithin(bold, start, at);
    return own.length > 0 ? { ...plain, bold: own } : plain;
  };
  const bySentence = new Map(known.map((sentence) => [sentence.text.trim(), sentence]));
  return cutSentences(whole, known).map((sentence) => {
    const same = bySentence.get(sentence);
    if (same) return withBold(same);
    const quote = known.find(({ postingQuote }) => postingQuote && sentence.includes(postingQuote))?.postingQuote;
    return withBold({
      text: sentence,
      evidenceIds: nearestEvidence(sentence, evidence),
      ...(quote ? { postingQuote: quote } : {}),
    });
  });
}

/** The letter with its paragraphs as edited; an emptied paragraph is left out. */
export function editLetter(
  letter: CoverLetter,
  edited: {
    subject: string;
    greeting: string;
    paragraphs: readonly string[];
    closing: string;
    bold?: readonly { paragraph: number; start: number; end: number }[] | undefined;
  },
  evidence: readonly Evidence[],
): CoverLetter {
  const known = letter.paragraphs.flat();
  const spansOf = (index: number): BoldSpan[] | undefined =>
    edited.bold?.flatMap(({ paragraph, start, end }): BoldSpan[] => (paragraph === index ? [[start, end]] : []));
  return {
    ...letter,
    subject: edited.subject.trim(),
    greeting: edited.greeting.trim(),
    closing: edited.closing.trim(),
    paragraphs: edited.paragraphs
      .map((text, index) => editParagraph(known, text, evidence, spansOf(index)))
      .filter((sentences) => sentences.length > 0),
  };
}
