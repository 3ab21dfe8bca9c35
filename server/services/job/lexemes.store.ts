import type { DatabaseClient } from "@/server/db/client";

type Lexemes = Map<string, readonly string[]>;
const NONE: readonly string[] = [];
/** Per configuration; a hundred thousand postings in one language use about as many words. */
const MOST_REMEMBERED = 150_000;
const remembered = new Map<string, Lexemes>();

/**
 * How the database writes words of one text search configuration: stemmed, and not at all for words that say nothing. Asked of the database once
 * for each word and remembered, since postings are written with the same words.
 */
export async function findLexemes(
  db: DatabaseClient,
  config: string,
  words: Iterable<string>,
): Promise<(word: string) => readonly string[]> {
  const before = remembered.get(config);
  const known: Lexemes = before && before.size < MOST_REMEMBERED ? before : new Map();
  remembered.set(config, known);
  const unknown = [...new Set(words)].filter((word) => !known.has(word));
  if (unknown.length > 0) {
    const rows = await db.$queryRaw<{ word: string; lexemes: string[] }[]>`
      SELECT word, tsvector_to_array(to_tsvector(${config}::regconfig, word)) AS lexemes FROM unnest(${unknown}::text[]) AS word`;
    for (const { word, lexemes } of rows) known.set(word, lexemes.length > 0 ? lexemes : NONE);
  }
  return (word) => known.get(word) ?? NONE;
}
