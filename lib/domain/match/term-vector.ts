import { textTerms } from "@/lib/domain/match/text-terms";

/** The frozen vocabulary: word -> its number and weight. Words outside it (names, addresses, typos) count for nothing. */
export type TermTable = { ids: ReadonlyMap<string, number>; weights: Float32Array };

/** A sparse unit vector over the vocabulary, heaviest word first. Plain arrays, so that it can be stored as JSON. */
export type TermVector = { ids: number[]; values: number[] };

/** Reads "word<TAB>weight" lines. */
export function parseTermTable(text: string): TermTable {
  const lines = text.split("\n").filter((line) => line !== "");
  const ids = new Map<string, number>();
  const weights = new Float32Array(lines.length);
  for (const [i, line] of lines.entries()) {
    const [word = "", weight = "0"] = line.split("\t");
    ids.set(word, i);
    weights[i] = Number(weight);
  }
  return { ids, weights };
}

/** TF-IDF with logarithmic counts (Salton & Buckley 1988, "ltc"). The length is that of all words, also when cut to `most`. */
export function termVector(
  table: TermTable,
  texts: readonly { text: string; weight: number }[],
  most = 160,
): TermVector {
  const counts = new Map<number, number>();
  for (const { text, weight } of texts) {
    for (const [term, n] of textTerms(text)) {
      const id = table.ids.get(term);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + n * weight);
    }
  }
  const weighted = [...counts].map(([id, n]) => ({ id, value: Math.log1p(n) * (table.weights[id] ?? 0) }));
  weighted.sort((a, b) => b.value - a.value || a.id - b.id);
  const length = Math.sqrt(weighted.reduce((sum, { value }) => sum + value * value, 0));
  const kept = length === 0 ? [] : weighted.slice(0, most);
  return { ids: kept.map((w) => w.id), values: kept.map((w) => Math.round((w.value / length) * 1e5) / 1e5) };
}
