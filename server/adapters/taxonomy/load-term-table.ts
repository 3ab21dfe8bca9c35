import { parseTermTable, type TermTable } from "@/lib/domain/match/term-vector";
import { readTaxonomyText } from "@/server/adapters/taxonomy/taxonomy-file";

let loaded: TermTable | undefined;

/** The frozen word weights, read on the first call and shared after it. */
export function loadTermTable(): TermTable {
  loaded ??= parseTermTable(readTaxonomyText("term-weights.tsv.br"));
  return loaded;
}
