/**
 * Text made comparable. `levelSpaces` keeps every UTF-16 offset; `fold` and `stem` are for single words and phrases.
 */

/** Replaces unusual spaces and quotation marks one for one, so that offsets into the original stay valid. */
export function levelSpaces(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u2009\u200a\u202f\u3000\ufeff\u00ad]|\u200b|\u200c|\u200d|\u2060/g, " ")
    .replace(/[\u2018\u2019\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010\u2011]/g, "-");
}

/** Nothing but ASCII, which has no marks to fold away. */
const PLAIN = /^[ -~\n\t]*$/;

/** Lower case without marks: "Zürich" -> "zurich", "Straße" -> "strasse". */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.'&/-](?=[\p{L}\p{N}])|[+#](?![\p{L}\p{N}])|[+](?=[+])|)*/gu;

export type Word = { text: string; start: number; end: number };

/** Words with their offsets. Keeps "Node.js", "C++", "C#", "AT&T" and hyphenated words whole. */
export function wordsOf(text: string, base = 0): Word[] {
  return [...text.matchAll(WORD)].map((m) => ({
    text: m[0],
    start: base + m.index,
    end: base + m.index + m[0].length,
  }));
}

/** Folded words, hyphenated and slashed ones also in parts, possessive endings dropped. */
export function foldedWords(text: string): string[] {
  const out: string[] = [];
  for (const { text: word } of wordsOf(levelSpaces(text))) {
    const folded = fold(word).replace(/'s$|'$/, "");
    out.push(folded);
    if (/[-/&']/.test(folded)) out.push(...folded.split(/[-/&']/).filter((p) => p.length > 0));
  }
  return out;
}

const ENDINGS = [
  "ierungen",
  "ierung",
  "isation",
  "ization",
  "ational",
  "ments",
  "ungen",
  "ation",
  "tions",
  "ingen",
  "ments",
  "ment",
  "tion",
  "ings",
  "ieren",
  "iert",
  "ung",
  "ies",
  "ing",
  "ers",
  "ern",
  "ied",
  "ten",
  "est",
  "ed",
  "er",
  "en",
  "es",
  "em",
  "te",
  "ly",
  "s",
  "e",
  "n",
  "t",
  "y",
];

/** A rough common stem for English and German: "reduced", "reducing" and "reduces" agree. Only for measuring overlap. */
export function stem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  if (STEMS.size > 20_000) STEMS.clear();
  const found = stemOf(word);
  STEMS.set(word, found);
  return found;
}
const STEMS = new Map<string, string>();

function stemOf(word: string): string {
  // "graduates" and "graduate", "certificates" and "certificate": one more vowel or t where enough is left.
  const stemmed = roughStem(word);
  return stemmed.length > 5 ? stemmed.replace(/(at|a|e|t)$/, "").replace(/(.)\1$/, "$1") : stemmed;
}

/** The stem by one ending. Keys of answers are made of it and kept, so it never changes. */
export function roughStem(word: string): string {
  let stemmed = fold(word).replace(/^ge(?=.{5,}t$)/, "");
  for (const ending of ENDINGS) {
    if (stemmed.endsWith(ending) && stemmed.length - ending.length >= 3) {
      stemmed = stemmed.slice(0, -ending.length);
      break;
    }
  }
  return stemmed.replace(/(.)\1$/, "$1");
}

/** Lower case without marks, one UTF-16 unit for one, so that a match in the result has the offsets of the original ("ß" stays). */
export function foldKeeping(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  let out = "";
  for (const char of text) {
    const plain = char
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "");
    out += plain.length === char.length ? plain : char.toLowerCase().length === char.length ? char.toLowerCase() : char;
  }
  return out;
}
