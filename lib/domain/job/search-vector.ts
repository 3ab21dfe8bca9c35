/** The words of a folded text (see foldForSearch), in reading order. */
export function searchWords(folded: string): string[] {
  if (!/[^\u0000-\u007f]/.test(folded))
    return folded.split(/[^a-z0-9]+/).filter((word) => word !== "" && word.length <= 100);
  return folded.match(/[\p{L}\p{N}]{1,100}/gu) ?? [];
}

/** Limits of Postgres's tsvector: a place beyond the last, and more places than these for one word, are not kept by it either. */
const LAST_PLACE = 16_383;
const PLACES_EACH = 255;

/**
 * Words in reading order -> a tsvector as it is written ('bake':1,7 'rye':2). Same as Postgres's to_tsvector gives for the same words, made here
 * because its parser takes longer than all the rest of storing a job. `lexemesOf` gives a word's lexemes, none for a word that is not kept.
 */
export function searchVector(words: readonly string[], lexemesOf: (word: string) => readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    const place = Math.min(i + 1, LAST_PLACE);
    for (const lexeme of lexemesOf(word)) {
      const known = places.get(lexeme);
      if (!known) places.set(lexeme, [place]);
      else if (known.length < PLACES_EACH) known.push(place);
    }
  }
  return Array.from(places, ([lexeme, at]) => `'${lexeme.replace(/['\\]/g, "$&$&")}':${at.join(",")}`).join(" ");
}
