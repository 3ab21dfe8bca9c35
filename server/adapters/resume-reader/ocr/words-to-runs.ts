import type { TextRun } from "@/lib/domain/resume/layout/source-document";
import type { PagePicture } from "@/server/adapters/resume-reader/ocr/page-picture";
import type { RecognisedWord } from "@/server/adapters/resume-reader/ocr/recogniser";
import { type WordInk, wordInk } from "@/server/adapters/resume-reader/ocr/word-ink";

type Measured = RecognisedWord & { em: number; ink: WordInk | null };
type Phrase = { words: Measured[]; em: number; baseline: number };

/** Height of a word in multiples of its font size, by the letters in it; most text faces agree within a tenth. */
function heightInEms(text: string): number {
  const hasTall = /[\p{Lu}\p{N}bdfhijklt|()[\]{}/!?"'“”‘’]/u.test(text);
  const hasTail = /[gjpqy,;()[\]{}Q|/]/.test(text);
  return (hasTall ? 0.72 : 0.52) + (hasTail ? 0.2 : 0);
}

const isTelling = (word: RecognisedWord) => /[\p{L}\p{N}]/u.test(word.text);

/** Words with their size and ink. A sign (dash, bullet) is as large as the nearest word of its line. */
function measure(words: RecognisedWord[], picture: PagePicture): Measured[] {
  const kept = words
    .filter((word) => word.text.trim() !== "" && word.confidence > 0.2)
    .map((word) => ({ ...word, em: (word.bottom - word.top) / heightInEms(word.text), ink: wordInk(picture, word) }));
  return kept.map((word) => {
    if (isTelling(word)) return word;
    const [nearest] = kept
      .filter((other) => other.line === word.line && isTelling(other))
      .sort((a, b) => Math.abs(a.left - word.left) - Math.abs(b.left - word.left));
    return nearest ? { ...word, em: nearest.em } : word;
  });
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Words of one recognised line without a gap that parts columns, with one size and one baseline. */
function phrasesOf(words: Measured[]): Phrase[] {
  const phrases: Measured[][] = [];
  for (const word of words) {
    const last = phrases.at(-1)?.at(-1);
    const isNear =
      last !== undefined &&
      last.line === word.line &&
      word.left - last.right < 1.15 * Math.max(last.em, word.em) &&
      Math.max(last.em, word.em) < 1.6 * Math.min(last.em, word.em);
    if (isNear) phrases.at(-1)?.push(word);
    else phrases.push([word]);
  }
  return phrases.map((group) => {
    // Signs and lone letters say little about the size; long words say most.
    const telling = group.filter((word) => /[\p{L}\p{N}]{2}/u.test(word.text));
    const measured = telling.length > 0 ? telling : group.some(isTelling) ? group.filter(isTelling) : group;
    const em = median(measured.map((word) => word.em));
    const baseline = median(
      measured.map((word) => word.bottom - (/[gjpqy,;()[\]{}Q|/]/.test(word.text) ? 0.2 * word.em : 0)),
    );
    return { words: group, em, baseline };
  });
}

/** Sizes that differ by the recogniser's noise alone become one, so that "the headings' size" exists. */
function settleSizes(phrases: Phrase[]): void {
  const sorted = [...phrases].sort((a, b) => a.em - b.em);
  let group: Phrase[] = [];
  const close = () => {
    const em = median(group.flatMap((phrase) => phrase.words.map(() => phrase.em)));
    for (const phrase of group) phrase.em = em;
    group = [];
  };
  for (const phrase of sorted) {
    const first = group[0];
    if (first && phrase.em > first.em * 1.14) close();
    group.push(phrase);
  }
  if (group.length > 0) close();
}

const BULLET_SHAPES = /^[*+»>«®©°¢e•·o-]$/;

/** A lone sign or letter at the start of a line, small and apart, is a bullet that was taken for a letter. */
function isBullet(phrase: Phrase): boolean {
  const [first, second] = phrase.words;
  if (!first || !second || !BULLET_SHAPES.test(first.text)) return false;
  return /^[*+»>«®©°¢•·-]$/.test(first.text) || second.left - first.right > 0.35 * phrase.em;
}

/**
 * The words of a recognised page as runs of text in points. Size comes from the height of the letters, weight from the
 * width of their strokes, both measured, since the recogniser knows no faces.
 */
export function wordsToRuns(words: RecognisedWord[], picture: PagePicture): TextRun[] {
  const measured = measure(words, picture);
  const phrases = phrasesOf(measured);
  settleSizes(phrases);
  const usualStroke = median(measured.flatMap((word) => (word.ink ? [word.ink.stroke / word.em] : [])));
  const scale = picture.pointsPerPixel;
  const round = (value: number) => Math.round(value * 10) / 10;
  return phrases.flatMap((phrase) => {
    const stroke = median(phrase.words.flatMap((word) => (word.ink ? [word.ink.stroke / phrase.em] : [])));
    const phraseIsBold = stroke > usualStroke * 1.3;
    const bullet = isBullet(phrase);
    return phrase.words.map((word, index) => {
      const isFirstBullet = bullet && index === 0;
      const bold = phraseIsBold && !isFirstBullet;
      const color = word.ink?.color ?? "";
      return {
        text: isFirstBullet ? "•" : word.text,
        x: round(word.left * scale),
        width: round((word.right - word.left) * scale),
        baseline: round(phrase.baseline * scale),
        size: round(phrase.em * scale),
        bold,
        italic: false,
        font: bold ? "recognised-bold" : "recognised",
        confidence: Math.round(word.confidence * 100) / 100,
        ...(color === "" ? {} : { color }),
      };
    });
  });
}
