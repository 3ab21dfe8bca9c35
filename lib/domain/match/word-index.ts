import { wordsToEmbed } from "@/lib/domain/match/embed-text";

/** TF-IDF over the words of short labels, as an inverted index. */
export type WordIndex = {
  /** Adds each concept's best cosine over its labels to `scores`, times `factor`. */
  addTo(scores: Float32Array, text: string, factor: number): void;
};

type Postings = { labels: number[]; weights: number[] };

/** Indexes labels; `owners[i]` is the concept that label i belongs to. */
export function createWordIndex(labels: readonly string[], owners: ArrayLike<number>): WordIndex {
  const postings = new Map<string, Postings>();
  const tokens = labels.map(indexWords);
  for (const words of tokens) for (const w of words) if (!postings.has(w)) postings.set(w, { labels: [], weights: [] });
  const documentCounts = new Map<string, number>();
  for (const words of tokens) for (const w of words) documentCounts.set(w, (documentCounts.get(w) ?? 0) + 1);
  const idf = (word: string) => Math.log((labels.length + 1) / ((documentCounts.get(word) ?? 0) + 0.5));
  for (const [i, words] of tokens.entries()) {
    const length = Math.sqrt([...words].reduce((sum, w) => sum + idf(w) ** 2, 0)) || 1;
    for (const w of words) {
      const list = postings.get(w);
      list?.labels.push(i);
      list?.weights.push(idf(w) / length);
    }
  }
  // Scratch space, all zeros between calls.
  const byLabel = new Float32Array(labels.length);
  const best = new Float32Array(owners.length === 0 ? 0 : highest(owners) + 1);
  return {
    addTo(scores, text, factor) {
      const words = indexWords(text);
      const length = Math.sqrt([...words].reduce((sum, w) => sum + idf(w) ** 2, 0)) || 1;
      const touched: number[] = [];
      for (const w of words) {
        const list = postings.get(w);
        if (!list) continue;
        const own = (idf(w) / length) * factor;
        for (let k = 0; k < list.labels.length; k++) {
          const label = list.labels[k] ?? 0;
          if (byLabel[label] === 0) touched.push(label);
          byLabel[label] = (byLabel[label] ?? 0) + own * (list.weights[k] ?? 0);
        }
      }
      for (const label of touched) {
        const owner = owners[label] ?? 0;
        best[owner] = Math.max(best[owner] ?? 0, byLabel[label] ?? 0);
      }
      for (const label of touched) {
        const owner = owners[label] ?? 0;
        scores[owner] = (scores[owner] ?? 0) + (best[owner] ?? 0);
        best[owner] = 0;
        byLabel[label] = 0;
      }
    },
  };
}

function highest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? 0);
  return most;
}

/** Words of a label, each once, without plural endings. */
function indexWords(text: string): Set<string> {
  return new Set(
    wordsToEmbed(text)
      .filter((w) => !STOP.has(w))
      .map((w) => (w.length > 3 && w.endsWith("s") && !w.endsWith("ss") ? w.slice(0, -1) : w)),
  );
}
const STOP = new Set(["and", "or", "of", "the", "in", "for", "to", "a", "an", "with", "on", "at", "by"]);
