import { type EmbeddingTable, embedText } from "@/lib/domain/match/embed-text";
import { createWordIndex } from "@/lib/domain/match/word-index";

/** A concept with its labels, the preferred one first. */
export type LinkableConcept = { id: string; labels: readonly string[] };
export type LinkedConcept = { id: string; label: string /** 0..1, how sure the link is. */; score: number };
export type LabelLinker = {
  /** The nearest concepts, best first; empty when nothing is near enough. */
  link(text: string, most?: number): LinkedConcept[];
  /** All concepts' raw scores for a text, for measuring. */
  rawScores(text: string): Float32Array;
};

export type LabelLinkerOptions = {
  table: EmbeddingTable;
  concepts: readonly LinkableConcept[];
  /** concepts x dimensions, unit rows; computed from the labels when absent. */
  centroids?: Float32Array;
  /** What shared words count beside the two cosines. */
  wordShare?: number;
  /** Raw score under which nothing counts as a match. */
  threshold?: number;
  /** Added to each concept's raw score: how common it is, around 0. */
  priors?: Float32Array;
  /** A second, shorter reading of a text ("Data Engineer" of "Senior Data Engineer, remote"). */
  shorten?: (text: string) => string;
  /** How many of the nearest concepts have their labels looked at one by one. */
  lookCloser?: number;
};

const LOOK_CLOSER = 80;
/** What the second reading counts beside the first. */
const SHORT_SHARE = 1 / 6;

/**
 * Links a short text to concepts: cosine with the concept's centroid, plus the best cosine with one of its labels, plus
 * a share of the best TF-IDF cosine of words, plus a prior; a text with a shorter reading is scored by both. Label
 * vectors are made on demand and kept.
 */
export function createLabelLinker(options: LabelLinkerOptions): LabelLinker {
  const { table, concepts } = options;
  const { dimensions } = table;
  const labels = concepts.flatMap((c) => c.labels);
  const owners = Int32Array.from(concepts.flatMap((c, i) => c.labels.map(() => i)));
  const words = createWordIndex(labels, owners);
  const isFlat = labels.length < concepts.length * 1.5;
  const centroids = options.centroids ?? (isFlat ? flatVectors(table, labels) : centroidsOf(table, concepts));
  const vectors = new Map<number, Float32Array[]>();
  const labelVectors = (concept: number) => {
    const known = vectors.get(concept);
    if (known) return known;
    const made = (concepts[concept]?.labels ?? []).map((label) => embedText(table, label));
    vectors.set(concept, made);
    return made;
  };
  const rawScores = (text: string) => {
    const scores = new Float32Array(concepts.length);
    const short = options.shorten?.(text);
    const isRead = short !== undefined && short !== "" && short !== text;
    const readings = isRead
      ? [
          { words: text, share: 1 - SHORT_SHARE },
          { words: short, share: SHORT_SHARE },
        ]
      : [{ words: text, share: 1 }];
    for (const { words: said, share } of readings) words.addTo(scores, said, (options.wordShare ?? 0.35) * share);
    // Everything but the words is linear in the vector, so the readings' vectors are mixed first.
    const vectors = readings.map(({ words: said, share }) => ({ vector: embedText(table, said), share }));
    const mixed = new Float32Array(dimensions);
    for (const { vector, share } of vectors)
      for (let d = 0; d < dimensions; d++) mixed[d] = (mixed[d] ?? 0) + share * (vector[d] ?? 0);
    if (isFlat) {
      const best = new Float32Array(concepts.length);
      for (let l = 0; l < labels.length; l++) {
        const at = owners[l] ?? 0;
        best[at] = Math.max(best[at] ?? 0, 2 * dotAt(centroids, l * dimensions, mixed));
      }
      for (let i = 0; i < concepts.length; i++) scores[i] = (scores[i] ?? 0) + (best[i] ?? 0);
    } else
      for (let i = 0; i < concepts.length; i++)
        scores[i] = (scores[i] ?? 0) + dotAt(centroids, i * dimensions, mixed) + (options.priors?.[i] ?? 0);
    if (isFlat) return scores;
    for (const concept of topOf(scores, options.lookCloser ?? LOOK_CLOSER)) {
      for (const { vector, share } of vectors) {
        let best = 0;
        for (const own of labelVectors(concept)) best = Math.max(best, dotAt(own, 0, vector));
        scores[concept] = (scores[concept] ?? 0) + share * best;
      }
    }
    return scores;
  };
  return {
    rawScores,
    link(text, most = 5) {
      if (!/\p{L}{2}/u.test(text)) return [];
      const scores = rawScores(text);
      const threshold = options.threshold ?? 0;
      return topOf(scores, most).flatMap((i) => {
        const raw = scores[i] ?? 0;
        const concept = concepts[i];
        return concept && raw >= threshold
          ? [{ id: concept.id, label: concept.labels[0] ?? "", score: confidence(raw) }]
          : [];
      });
    },
  };
}

/** Mean of each concept's label vectors, scaled to length one. */
export function centroidsOf(table: EmbeddingTable, concepts: readonly LinkableConcept[]): Float32Array {
  const { dimensions } = table;
  const centroids = new Float32Array(concepts.length * dimensions);
  for (const [i, concept] of concepts.entries()) {
    const sum = new Float64Array(dimensions);
    for (const label of concept.labels) {
      const vector = embedText(table, label);
      for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0);
    }
    const length = Math.sqrt(sum.reduce((total, v) => total + v * v, 0)) || 1;
    for (let d = 0; d < dimensions; d++) centroids[i * dimensions + d] = (sum[d] ?? 0) / length;
  }
  return centroids;
}

/** One row per label: where most concepts have a single label there is nothing to average. */
function flatVectors(table: EmbeddingTable, labels: readonly string[]): Float32Array {
  const rows = new Float32Array(labels.length * table.dimensions);
  for (const [l, label] of labels.entries()) rows.set(embedText(table, label), l * table.dimensions);
  return rows;
}

/** Raw score (0 to about 2.35) -> 0..1, a logistic curve through one half at 1.25. */
function confidence(raw: number): number {
  return Math.round(1e4 / (1 + Math.exp(-4 * (raw - 1.25)))) / 1e4;
}

/** Dot product with a row of a matrix; four running sums, since this is where the time goes. */
function dotAt(matrix: Float32Array, start: number, vector: Float32Array): number {
  let [a, b, c, e] = [0, 0, 0, 0];
  const whole = vector.length - (vector.length % 4);
  for (let d = 0; d < whole; d += 4) {
    a += (matrix[start + d] as number) * (vector[d] as number);
    b += (matrix[start + d + 1] as number) * (vector[d + 1] as number);
    c += (matrix[start + d + 2] as number) * (vector[d + 2] as number);
    e += (matrix[start + d + 3] as number) * (vector[d + 3] as number);
  }
  for (let d = whole; d < vector.length; d++) a += (matrix[start + d] as number) * (vector[d] as number);
  return a + b + c + e;
}

/** Indexes of the highest scores, best first, lower index first among equals. */
function topOf(scores: Float32Array, most: number): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    if (best.length === most && score <= least) continue;
    let at = best.length;
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--;
    best.splice(at, 0, i);
    if (best.length > most) best.pop();
    least = scores[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
