import type { TextRun } from "@/lib/domain/resume/layout/source-document";
import type { PagePicture } from "@/server/adapters/resume-reader/ocr/page-picture";
import type { RecognisedWord } from "@/server/adapters/resume-reader/ocr/recogniser";
import { type WordInk, wordInk } from "@/server/adapters/resume-reader/ocr/word-ink";

type Measured = RecognisedWord & { em: number; ink: WordInk | null };
type Phrase = { words: Measured[]; em: number; baseline: number };

/** Height of a word in multiples of its font size, by the letters in it; most text faces agree within a tenth. */
function heightInEms(text: string): number {
  const hasTall = /[\p{Lu}\p{N}bdfhijklt|()[\]{}/!?"'“”‘’]/u.test(text);
  return (hasTall ? 0.72 : 0.53) + tailInEms(text);
}

/** How far a word reaches below its baseline, in multiples of its font size. */
function tailInEms(text: string): number {
  if (/[gjpqyQ()[\]{}|]/.test(text)) return 0.21;
  return /[,;]/.test(text) ? 0.13 : 0;
}

const isTelling = (word: RecognisedWord) => /[\p{L}\p{N}]/u.test(word.text);

/** Words with their size and ink. A sign (dash, bullet) is as large as the nearest word of its line. */
function measure(words: RecognisedWord[], picture: PagePicture): Measured[] {
  const kept = words
    .filter((word) => word.text.trim() !== "" && word.confidence > 0.2)
    .map((word) => {
      const ink = wordInk(picture, word);
      const [top, bottom] = ink ? [ink.top, ink.bottom] : [word.top, word.bottom];
      return { ...word, top, bottom, em: (bottom - top) / heightInEms(word.text), ink };
    });
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
    const baseline = median(measured.map((word) => word.bottom - tailInEms(word.text) * word.em));
    return { words: group, em, baseline };
  });
}

/** Farther from the text's size than this is another size; nearer is the noise of measuring. */
const SIZE_NOISE = 1.13;

/**
 * Sizes that differ by the noise of measuring alone become one, so that "the headings' size" exists: first the size of
 * most text, then, away from it, each group of larger and of smaller ones.
 */
function settleSizes(phrases: Phrase[]): void {
  const weighted = (group: Phrase[]) => median(group.flatMap((phrase) => phrase.words.map(() => phrase.em)));
  const usual = weighted(phrases);
  const isUsual = (phrase: Phrase) => phrase.em <= usual * SIZE_NOISE && phrase.em >= usual / SIZE_NOISE;
  const groups: Phrase[][] = [];
  const others = phrases.filter((phrase) => !isUsual(phrase)).sort((a, b) => a.em - b.em);
  for (const phrase of others) {
    const first = groups.at(-1)?.[0];
    const isNear = first !== undefined && phrase.em <= first.em * SIZE_NOISE && first.em > usual === phrase.em > usual;
    if (isNear) groups.at(-1)?.push(phrase);
    else groups.push([phrase]);
  }
  for (const group of [phrases.filter(isUsual), ...groups]) {
    const em = weighted(group);
    for (const phrase of group) phrase.em = em;
  }
}

/** Weight by the width of strokes. Larger text (headings) of one size is of one weight: what most of its phrases look like. */
function settleWeights(phrases: Phrase[]): Set<Phrase> {
  const strokeOf = (words: Measured[], em: number) =>
    median(words.flatMap((word) => (word.ink ? [word.ink.stroke / em] : [])));
  const usualStroke = median(
    phrases.flatMap(({ words, em }) => words.flatMap((word) => (word.ink ? [word.ink.stroke / em] : []))),
  );
  const usualSize = median(phrases.flatMap((phrase) => phrase.words.map(() => phrase.em)));
  const bold = new Set(phrases.filter((phrase) => strokeOf(phrase.words, phrase.em) > usualStroke * 1.3));
  for (const em of new Set(phrases.map((phrase) => phrase.em))) {
    if (em <= usualSize * 1.05) continue;
    const alike = phrases.filter((phrase) => phrase.em === em);
    const isBold = alike.filter((phrase) => bold.has(phrase)).length * 2 >= alike.length;
    for (const phrase of alike) isBold ? bold.add(phrase) : bold.delete(phrase);
  }
  return bold;
}

/** What dots between the items of a line are taken for. */
const LONE_SIGN = /^(?:[*+»>«®©°¢•=~]|~~|<<|>>)$/;

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
  const boldPhrases = settleWeights(phrases);
  const scale = picture.pointsPerPixel;
  const round = (value: number) => Math.round(value * 10) / 10;
  return phrases.flatMap((phrase) => {
    const bullet = isBullet(phrase);
    return phrase.words.map((word, index) => {
      const isFirstBullet = bullet && index === 0;
      const bold = boldPhrases.has(phrase) && !isFirstBullet;
      const color = word.ink?.color ?? "";
      return {
        text: isFirstBullet || LONE_SIGN.test(word.text) ? "•" : word.text,
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
