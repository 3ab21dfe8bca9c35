/** One thing asked for. `words` are folded; more than one is a phrase in quotes. */
export type SearchTerm = {
  words: string[];
  isExcluded: boolean /** The word may go on: it is still being typed. */;
  isPrefix: boolean;
};

const MAX_TERMS = 12;
// Words that say nothing of a job; upper case keeps them ("IT").
const SAYS_NOTHING = new Set(
  "a an and as at by for from in is it of on or the to with und der die das fur im in am jobs job".split(" "),
);

/** Spellings that a tokeniser would take apart, written as one word on both sides; a quick look for the first string saves the rest. */
const JOINED: [string, RegExp, string][] = [
  ["c++", /(?<![\p{L}\p{N}])c\+\+/gu, "cplusplus"],
  ["#", /(?<![\p{L}\p{N}])([cfj])#/gu, "$1sharp"],
  [".net", /(?<![\p{L}\p{N}])\.net\b/gu, "dotnet"],
  [".js", /(?<=\p{L})\.js\b/gu, "js"],
  ["r&d", /(?<![\p{L}\p{N}])r&d\b/gu, "rnd"],
];

/** Words as they are searched: without accents, in lower case, "C++" and its like as one word. */
export function foldForSearch(text: string): string {
  let folded = text.toLowerCase();
  for (const [sign, spelling, word] of JOINED) if (folded.includes(sign)) folded = folded.replace(spelling, word);
  // Plain ASCII has no accents: most English descriptions skip the costly part.
  if (/[^\u0000-\u007f]/.test(folded))
    folded = folded
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .replace(/ß/g, "ss");
  return folded;
}

/**
 * What a person typed -> terms that must all be met. "quoted words" stand together, -word must be absent, and the last word
 * also finds words that begin with it. Any input is accepted; at most twelve terms count.
 */
export function parseSearchQuery(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  const pieces = [...text.matchAll(/(-?)"([^"]*)"?|(-?)([^\s"]+)/gu)];
  for (const [at, piece] of pieces.entries()) {
    const isPhrase = piece[2] !== undefined;
    const raw = piece[2] ?? piece[4] ?? "";
    const isExcluded = (piece[1] || piece[3]) === "-";
    const words = foldForSearch(raw).match(/[\p{L}\p{N}]+/gu) ?? [];
    const isLast = at === pieces.length - 1 && !isPhrase && !isExcluded && /[\p{L}\p{N}]$/u.test(text);
    if (isPhrase) {
      if (words.length > 0) terms.push({ words, isExcluded, isPrefix: false });
      continue;
    }
    for (const [i, word] of words.entries()) {
      const isUpper = raw.length > 1 && raw === raw.toUpperCase();
      if (!isExcluded && SAYS_NOTHING.has(word) && !isUpper) continue;
      terms.push({ words: [word], isExcluded, isPrefix: isLast && i === words.length - 1 && word.length > 1 });
    }
  }
  return terms.slice(0, MAX_TERMS);
}
