import { wordsToEmbed } from "@/lib/domain/match/embed-text";
import { createWordIndex } from "@/lib/domain/match/word-index";

/** A scorer of all concepts for one text. */
export type Baseline = { name: string; scores: (text: string) => Float32Array };

/** Exact label, BM25 over labels (k1 1.2, b 0.75) and TF-IDF of words: what the linker is measured against. */
export function labelBaselines(concepts: readonly { labels: readonly string[] }[]): Baseline[] {
  const labels = concepts.flatMap((c) => c.labels);
  const owners = Int32Array.from(concepts.flatMap((c, i) => c.labels.map(() => i)));
  const exact = new Map<string, number[]>();
  for (const [i, label] of labels.entries()) {
    const key = wordsToEmbed(label).join(" ");
    exact.set(key, [...(exact.get(key) ?? []), owners[i] ?? 0]);
  }
  const words = createWordIndex(labels, owners);
  return [
    {
      name: "exact label",
      scores(text) {
        const scores = new Float32Array(concepts.length);
        for (const owner of exact.get(wordsToEmbed(text).join(" ")) ?? []) scores[owner] = 1;
        return scores;
      },
    },
    { name: "BM25 over labels", scores: bm25(labels, owners, concepts.length) },
    {
      name: "TF-IDF of words",
      scores(text) {
        const scores = new Float32Array(concepts.length);
        words.addTo(scores, text, 1);
        return scores;
      },
    },
  ];
}

function bm25(labels: readonly string[], owners: Int32Array, size: number): (text: string) => Float32Array {
  const documents = labels.map(wordsToEmbed);
  const average = documents.reduce((sum, d) => sum + d.length, 0) / documents.length;
  const postings = new Map<string, number[]>();
  for (const [i, words] of documents.entries())
    for (const w of new Set(words)) postings.set(w, [...(postings.get(w) ?? []), i]);
  return (text) => {
    const byLabel = new Map<number, number>();
    for (const w of new Set(wordsToEmbed(text))) {
      const list = postings.get(w) ?? [];
      const idf = Math.log(1 + (labels.length - list.length + 0.5) / (list.length + 0.5));
      for (const i of list) {
        const length = documents[i]?.length ?? 0;
        byLabel.set(i, (byLabel.get(i) ?? 0) + (idf * 2.2) / (1 + 1.2 * (0.25 + (0.75 * length) / average)));
      }
    }
    const scores = new Float32Array(size);
    for (const [i, score] of byLabel) scores[owners[i] ?? 0] = Math.max(scores[owners[i] ?? 0] ?? 0, score);
    return scores;
  };
}
