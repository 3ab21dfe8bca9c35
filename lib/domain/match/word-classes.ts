/**
 * Groups of words that stand in the same surroundings, coarse and fine, so that a tagger knows something of a word from
 * others like it. Fitted by server/adapters/taxonomy/fit-word-classes.ts. Class 0 is for words that were never seen.
 */
export type WordClasses = ReadonlyMap<string, WordClass>;
export type WordClass = readonly [coarse: number, fine: number];
export const UNSEEN: WordClass = [0, 0];

/** The form of a word under which its class is kept: lower case, every digit a 0. */
export function classKey(word: string): string {
  return word.toLowerCase().replace(/\d/g, "0");
}

/** One word a line: word, coarse class, fine class, tab separated. */
export function formatWordClasses(classes: WordClasses): string {
  return [...classes].map(([word, [coarse, fine]]) => `${word}\t${coarse}\t${fine}`).join("\n");
}

/** Reads what formatWordClasses wrote. */
export function parseWordClasses(text: string): WordClasses {
  return new Map(
    text.split("\n").map((line) => {
      const [word = "", coarse, fine] = line.split("\t");
      return [word, [Number(coarse), Number(fine)]];
    }),
  );
}
