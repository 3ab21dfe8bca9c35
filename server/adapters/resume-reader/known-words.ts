import { readTaxonomyText } from "@/server/adapters/taxonomy/taxonomy-file";

let words: Set<string> | undefined;

/** True for a word of the shipped taxonomy (English), in lower case. Its list is read with the first question. */
export function isKnownWord(word: string): boolean {
  words ??= new Set(
    readTaxonomyText("term-weights.tsv.br")
      .split("\n")
      .map((line) => line.slice(0, line.indexOf("\t"))),
  );
  return words.has(word);
}
