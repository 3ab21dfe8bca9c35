import { type Line, lineOf } from "@/lib/domain/resume/layout/line";

/** True for a word of the vocabulary, in lower case. */
export type IsWord = (word: string) => boolean;

/** "Vor-" over "und Nachteile" are two words. */
export const SECOND_OF_TWO = /^(?:und|oder|bzw|bis|sowie|and|or|to|et|ou|y|o|e)(?!\p{L})/u;

const BROKEN = /(\p{L}+)[-‐]$/u;
const GOES_ON = /^\p{Ll}+/u;
const SUFFIX =
  /^(?:ments?|tions?|sions?|ings?|ed|ers?|ly|ity|ities|ness|ances?|ences?|able|ible|ives?|ful|less|al|ally|ous|ism|ists?|iz(?:e|ed|ing|ation)|at(?:e|ed|es|ing|ion|ions)|ogy|ical|ture|tures|ship|tor|tors)$/;

/**
 * Words that were broken at the end of a line: where the word is one without its hyphen ("deploy-" over "ment"), the
 * hyphen becomes a soft one, which joins without a trace; where the hyphen is the word's own ("cross-" over
 * "functional") it stays. The document's own words decide first, then the vocabulary, which is English: in a document of
 * another language a small letter at the start of a line tells of a broken word.
 */
export function mendBrokenWords(lines: Line[], isWord: IsWord): Line[] {
  const isBroken = lines.map((line, index) => brokenParts(line, lines[index + 1]));
  if (isBroken.every((parts) => parts === null)) return lines;
  const own = wordsOf(lines);
  const isEnglish = [...own.plain].filter(isWord).length > own.plain.size * 0.4;
  return lines.map((line, index) => {
    const parts = isBroken[index];
    const last = line.segments.at(-1);
    if (!parts || !last || !isOneWord(parts, own, isWord, isEnglish)) return line;
    const mended = { ...last, text: `${last.text.slice(0, -1)}\u00ad` };
    return lineOf([...line.segments.slice(0, -1), mended], line.region, line.gap);
  });
}

type Parts = { left: string; right: string };

function brokenParts(line: Line, below: Line | undefined): Parts | null {
  const left = BROKEN.exec(line.segments.at(-1)?.text ?? "")?.[1];
  const right = GOES_ON.exec(below?.segments[0]?.text ?? "")?.[0];
  if (
    !left ||
    !right ||
    SECOND_OF_TWO.test(right) ||
    !below ||
    below.bullet ||
    below.page !== line.page ||
    below.region !== line.region
  )
    return null;
  return { left: left.toLowerCase(), right };
}

/** The document's words as they stand inside a line, plain and with hyphens. */
function wordsOf(lines: Line[]): { plain: Set<string>; hyphenated: Set<string> } {
  const plain = new Set<string>();
  const hyphenated = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:[-‐]\p{L}+)*/gu))
      (/[-‐]/.test(word) ? hyphenated : plain).add(word.replaceAll("‐", "-"));
  return { plain, hyphenated };
}

function isOneWord(
  { left, right }: Parts,
  own: ReturnType<typeof wordsOf>,
  isWord: IsWord,
  isEnglish: boolean,
): boolean {
  if (own.hyphenated.has(`${left}-${right}`)) return false;
  if (own.plain.has(left + right) || isWord(left + right)) return true;
  if (!isEnglish) return true;
  return !isWord(left) || SUFFIX.test(right);
}
