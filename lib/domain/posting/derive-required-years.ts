import { type Derived, fromText } from "@/lib/domain/posting/derived-field";

const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const NUMBER = `\\d{1,2}|${WORDS.slice(1).join("|")}`;
const ASKS = new RegExp(
  `(?<![\\p{L}\\d.,$€£-])(${NUMBER})(?:\\s*\\(\\d{1,2}\\))?\\s*\\+?(?:\\s*(?:-|–|—|to|or)\\s*(?:${NUMBER}))?\\s*\\+?\\s*(?:or more |plus |full |consecutive )?(?:years?|yrs?)['’]?(?=[^.\\n;]{0,70}\\b(?:experience|exp\\b|background|track record|expertise|working|in (?:a|an|the)\\b))`,
  "iu",
);
const ASKS_GERMAN =
  /\b(?:mindestens|min\.|ab)\s+(\d{1,2}|zwei|drei|fünf)\s+jahre[n]?\b[^.\n;]{0,60}erfahrung|\b(\d{1,2})\+?\s*jahre\b[^.\n;]{0,40}erfahrung/iu;
const GERMAN: Record<string, number> = { zwei: 2, drei: 3, fünf: 5 };
// What a company says of itself, and what would merely be nice.
const NOT_ASKED =
  /\b(?:we|our|company|firm|team|leader|founded|over|has|have been|serving|celebrating|combined|collective)\b[^.\n]{0,40}$/i;
const IS_NICE = /\b(?:nice to have|preferred|preferably|ideally|a plus|bonus|desir(?:ed|able))\b/i;

/** The least years of experience a posting asks for, from the first sentence that asks. Nice-to-have years do not count. */
export function deriveRequiredYears(text: string): Derived<number> | undefined {
  if (!/\b(?:years?|yrs?|jahre)/i.test(text)) return undefined;
  for (const line of text.split("\n")) {
    if (!/years?|yrs?\b|jahre/i.test(line) || IS_NICE.test(line)) continue;
    const english = ASKS.exec(line);
    if (english?.[1] && !NOT_ASKED.test(line.slice(0, english.index))) {
      const years = countOf(english[1]);
      if (years <= 25) return fromText(years, line.slice(english.index, english.index + 120));
    }
    const german = english ? null : ASKS_GERMAN.exec(line);
    const count = german?.[1] ?? german?.[2];
    if (german && count) return fromText(GERMAN[count.toLowerCase()] ?? Number(count), german[0]);
  }
  return undefined;
}

function countOf(word: string): number {
  const digits = Number(word);
  return Number.isNaN(digits) ? WORDS.indexOf(word.toLowerCase()) : digits;
}
