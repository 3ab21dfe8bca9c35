import { type EmbeddingTable, embedText } from "@/lib/domain/match/embed-text";

/** Groups of words with near vectors, so that a tagger knows something of words it has never seen. */
export type WordClasses = { count: number /** count x dimensions, in units of 1/127. */; centroids: Int8Array };

/** Word -> number of the nearest class, remembered per word. Words without letters are in class 0. */
export function createWordClass(table: EmbeddingTable, classes: WordClasses): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const cached = known.get(word);
    if (cached !== undefined) return cached;
    const found = /\p{L}/u.test(word) ? nearestClass(classes, embedText(table, word)) : 0;
    if (known.size < 50_000) known.set(word, found);
    return found;
  };
}

/** Index of the class whose centroid is nearest to a unit vector. */
export function nearestClass(classes: WordClasses, vector: Float32Array): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes.count; c++) {
    let dot = 0;
    for (let d = 0; d < vector.length; d++) dot += (classes.centroids[c * vector.length + d] ?? 0) * (vector[d] ?? 0);
    if (dot > top) {
      top = dot;
      best = c;
    }
  }
  return best;
}

/** Spherical k-means from evenly spaced seeds, a fixed number of rounds: the same classes for the same words. */
export function fitWordClasses(
  table: EmbeddingTable,
  words: readonly string[],
  count: number,
  rounds = 12,
): WordClasses {
  const { dimensions } = table;
  const vectors = words.map((w) => embedText(table, w));
  const classes: WordClasses = { count, centroids: new Int8Array(count * dimensions) };
  const place = (c: number, sum: ArrayLike<number>) => {
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += (sum[d] ?? 0) ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < dimensions; d++)
      classes.centroids[c * dimensions + d] = Math.round(((sum[d] ?? 0) / length) * 127);
  };
  for (let c = 0; c < count; c++) place(c, vectors[Math.floor((c * vectors.length) / count)] ?? []);
  for (let round = 0; round < rounds; round++) {
    const sums = Array.from({ length: count }, () => new Float64Array(dimensions));
    for (const vector of vectors) {
      const sum = sums[nearestClass(classes, vector)];
      if (sum) for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
    }
    for (const [c, sum] of sums.entries()) if (sum.some((v) => v !== 0)) place(c, sum);
  }
  return classes;
}
