import { classKey, type WordClass, type WordClasses } from "@/lib/domain/match/word-classes";
import { exactLog } from "@/server/adapters/embedder/exact-exp";
import { seededRandom } from "@/server/adapters/embedder/seeded-random";
import { leadingVectors, type SparseRows } from "@/server/adapters/taxonomy/leading-vectors";

const LEAST_COUNT = 2;
const CONTEXT_WORDS = 3000;
const DIMENSIONS = 80;
const COARSE = 50;
const FINE = 200;
const ROUNDS = 15;
const SEED = 5;

/** Word classes of a text: words whose neighbours (two on each side) are alike, by PPMI, its leading vectors and k-means. */
export function fitWordClasses(sentences: readonly (readonly string[])[]): WordClasses {
  const counts = new Map<string, number>();
  const keyed = sentences.map((words) => words.map(classKey));
  for (const words of keyed) for (const w of words) counts.set(w, (counts.get(w) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const vocabulary = byCount.filter(([, n]) => n >= LEAST_COUNT).map(([w]) => w);
  const matrix = positiveInformation(keyed, vocabulary, vocabulary.slice(0, CONTEXT_WORDS));
  const vectors = leadingVectors(matrix, DIMENSIONS, seededRandom(SEED));
  const weights = vocabulary.map((w) => Math.sqrt(Math.sqrt(counts.get(w) ?? 1)));
  const [coarse, fine] = [COARSE, FINE].map((k) => cluster(vectors, weights, k, seededRandom(SEED + k)));
  return new Map(vocabulary.map((w, i): [string, WordClass] => [w, [(coarse?.[i] ?? 0) + 1, (fine?.[i] ?? 0) + 1]]));
}

/** Positive pointwise mutual information of words and neighbours by place (Bullinaria & Levy 2007), contexts smoothed by 0.75. */
function positiveInformation(
  sentences: readonly (readonly string[])[],
  vocabulary: readonly string[],
  contexts: readonly string[],
): SparseRows {
  const rowOf = new Map(vocabulary.map((w, i) => [w, i]));
  const contextOf = new Map(contexts.map((w, i) => [w, i]));
  const width = contexts.length + 1;
  const cells: Map<number, number>[] = vocabulary.map(() => new Map());
  for (const words of sentences) {
    for (const [i, word] of words.entries()) {
      const row = cells[rowOf.get(word) ?? -1];
      if (!row) continue;
      for (const [place, offset] of [-1, 1, -2, 2].entries()) {
        const other = words[i + offset];
        const context = other === undefined ? (place < 2 ? contexts.length : undefined) : contextOf.get(other);
        if (context !== undefined) row.set(place * width + context, (row.get(place * width + context) ?? 0) + 1);
      }
    }
  }
  const columnSums = new Float64Array(4 * width);
  const rowSums = cells.map((row) => {
    let sum = 0;
    for (const [column, n] of row) {
      columnSums[column] = (columnSums[column] ?? 0) + n;
      sum += n;
    }
    return sum;
  });
  const total = rowSums.reduce((a, b) => a + b, 0);
  const smooth = columnSums.map((n) => Math.sqrt(n) * Math.sqrt(Math.sqrt(n)));
  const scale = total / smooth.reduce((a, b) => a + b, 0);
  return {
    columns: 4 * width,
    rows: cells.map((row, r) =>
      [...row].flatMap(([column, n]): [number, number][] => {
        const information = exactLog((n * total) / ((rowSums[r] ?? 1) * (smooth[column] ?? 1) * scale));
        return information > 0 ? [[column, information]] : [];
      }),
    ),
  };
}

/** Spherical k-means; seeds are drawn by weight. */
function cluster(
  vectors: readonly Float64Array[],
  weights: readonly number[],
  k: number,
  random: () => number,
): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  const draw = () => {
    let left = random() * all;
    for (const [i, w] of weights.entries()) {
      left -= w;
      if (left <= 0) return i;
    }
    return weights.length - 1;
  };
  let centres: Float64Array[] = Array.from({ length: k }, () => Float64Array.from(vectors[draw()] ?? []));
  let nearest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    nearest = vectors.map((v) => nearestOf(centres, v));
    const sums = centres.map((c) => new Float64Array(c.length));
    for (const [i, v] of vectors.entries()) {
      const sum = sums[nearest[i] ?? 0];
      if (sum) for (let d = 0; d < v.length; d++) sum[d] = (sum[d] ?? 0) + (v[d] ?? 0);
    }
    centres = sums.map((sum) => (sum.some((x) => x !== 0) ? unit(sum) : Float64Array.from(vectors[draw()] ?? [])));
  }
  return nearest;
}

function nearestOf(centres: readonly Float64Array[], v: Float64Array): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < centres.length; c++) {
    const centre = centres[c] as Float64Array;
    let dot = 0;
    for (let d = 0; d < v.length; d++) dot += (centre[d] as number) * (v[d] as number);
    if (dot > top) {
      top = dot;
      best = c;
    }
  }
  return best;
}

function unit(v: Float64Array): Float64Array {
  const length = Math.sqrt(v.reduce((sum, x) => sum + x * x, 0)) || 1;
  return v.map((x) => x / length);
}
