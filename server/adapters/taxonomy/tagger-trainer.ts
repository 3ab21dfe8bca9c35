import { mayEnd, mayFollow, TAGS } from "@/lib/domain/match/span-tagger";
import type { TaggerFeatures } from "@/lib/domain/match/tagger-features";
import { seededRandom, shuffle } from "@/server/adapters/embedder/seeded-random";

export type TaggedSentence = { features: TaggerFeatures; tags: Uint8Array };
export type TaggerOptions = {
  buckets: number;
  epochs: number;
  rate: number;
  /** One model is fitted from each seed, and their weights are averaged. */
  seeds: readonly number[];
  /** The share of features that a sentence is fitted without, drawn anew each time. */
  dropout: number;
  /** Whether the mean of all steps' weights is kept, instead of the last ones. */
  isAveraged: boolean;
};

/** One layer's fitted weights, buckets x TAGS in units of `scale`. */
export type FittedLayer = { weights: Int8Array; scale: number; transitions: Float32Array };

type Weights = { weights: Float64Array; transitions: Float64Array };

/** Fits a linear-chain CRF (Lafferty et al. 2001) by AdaGrad on the log-likelihood, one sentence at a time, in a seeded order. */
export function trainTagger(sentences: readonly TaggedSentence[], options: TaggerOptions): FittedLayer {
  const { buckets, seeds } = options;
  const weights = new Float64Array(buckets * TAGS);
  const transitions = new Float64Array((TAGS + 1) * TAGS);
  for (const seed of seeds) {
    const fitted = fitOnce(sentences, options, seed);
    for (const [i, w] of fitted.weights.entries()) weights[i] = (weights[i] as number) + w / seeds.length;
    for (const [i, w] of fitted.transitions.entries()) transitions[i] = (transitions[i] as number) + w / seeds.length;
  }
  const scale = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / 127 || 1;
  return {
    weights: Int8Array.from(weights, (w) => Math.round(w / scale)),
    scale,
    transitions: Float32Array.from(transitions),
  };
}

function fitOnce(sentences: readonly TaggedSentence[], options: TaggerOptions, seed: number): Weights {
  const { buckets, rate, dropout } = options;
  const size = buckets * TAGS;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  const transitions = new Float64Array((TAGS + 1) * TAGS);
  // Sums of all steps' weights, brought up to date only where a weight is about to change.
  const sums = new Float64Array(options.isAveraged ? size : 0);
  const summedAt = new Int32Array(options.isAveraged ? size : 0);
  const transitionSums = new Float64Array(transitions.length);
  const random = seededRandom(seed);
  const order = sentences.map((_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sentence = sentences[index];
      if (!sentence || sentence.tags.length === 0) continue;
      step++;
      const { tags } = sentence;
      const rows = sentence.features.map((list) => keptRows(list, buckets, dropout, random));
      const scores = scoresOf(rows, weights, 1 / (1 - dropout));
      const { nodes, edges } = marginals(scores, transitions);
      for (const [i, list] of rows.entries()) {
        for (let t = 0; t < TAGS; t++) {
          const gradient = (tags[i] === t ? 1 : 0) - (nodes[i * TAGS + t] as number);
          if (Math.abs(gradient) < 1e-3) continue;
          for (const row of list) {
            const at = row + t;
            if (options.isAveraged) {
              sums[at] = (sums[at] as number) + (weights[at] as number) * (step - (summedAt[at] as number));
              summedAt[at] = step;
            }
            squares[at] = (squares[at] as number) + gradient * gradient;
            weights[at] = (weights[at] as number) + (rate * gradient) / Math.sqrt(squares[at] as number);
          }
        }
      }
      for (let i = 0; i < tags.length; i++) {
        const seen = (i === 0 ? 0 : (tags[i - 1] ?? 0) + 1) * TAGS + (tags[i] ?? 0);
        edges[seen] = (edges[seen] as number) - 1;
      }
      for (let e = 0; e < edges.length; e++) {
        transitions[e] = (transitions[e] as number) - 0.02 * rate * (edges[e] as number);
        transitionSums[e] = (transitionSums[e] as number) + (transitions[e] as number);
      }
    }
  }
  if (!options.isAveraged) return { weights, transitions };
  return {
    weights: sums.map((sum, i) => (sum + (weights[i] as number) * (step - (summedAt[i] as number))) / step),
    transitions: transitionSums.map((sum) => sum / step),
  };
}

/** Where each feature's weights begin, some left out by chance. */
function keptRows(list: Uint32Array, buckets: number, dropout: number, random: () => number): number[] {
  const rows: number[] = [];
  for (const hash of list) if (dropout === 0 || random() >= dropout) rows.push((hash & (buckets - 1)) * TAGS);
  return rows;
}

function scoresOf(rows: readonly number[][], weights: Float64Array, factor: number): Float64Array {
  const scores = new Float64Array(rows.length * TAGS);
  for (const [i, list] of rows.entries()) {
    for (const row of list)
      for (let t = 0; t < TAGS; t++)
        scores[i * TAGS + t] = (scores[i * TAGS + t] as number) + (weights[row + t] as number);
    for (let t = 0; t < TAGS; t++) scores[i * TAGS + t] = (scores[i * TAGS + t] as number) * factor;
  }
  return scores;
}

/** Forward-backward in the probability domain with per-token scaling: tag marginals and expected transition counts. */
function marginals(scores: Float64Array, transitions: Float64Array): { nodes: Float64Array; edges: Float64Array } {
  const n = scores.length / TAGS;
  const emit = new Float64Array(scores.length);
  for (let i = 0; i < n; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < TAGS; t++) top = Math.max(top, scores[i * TAGS + t] ?? 0);
    for (let t = 0; t < TAGS; t++) emit[i * TAGS + t] = Math.exp((scores[i * TAGS + t] ?? 0) - top);
  }
  const move = transitions.map((w, e) => (mayFollow(Math.floor(e / TAGS) - 1, e % TAGS) ? Math.exp(w) : 0));
  const forward = new Float64Array(scores.length);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let t = 0; t < TAGS; t++) {
      let reach = 0;
      if (i === 0) reach = move[t] ?? 0;
      else for (let p = 0; p < TAGS; p++) reach += (forward[(i - 1) * TAGS + p] ?? 0) * (move[(p + 1) * TAGS + t] ?? 0);
      if (i === n - 1 && !mayEnd(t)) reach = 0;
      forward[i * TAGS + t] = reach * (emit[i * TAGS + t] ?? 0);
      sum += forward[i * TAGS + t] ?? 0;
    }
    scale[i] = sum || 1e-300;
    for (let t = 0; t < TAGS; t++) forward[i * TAGS + t] = (forward[i * TAGS + t] ?? 0) / (scale[i] ?? 1);
  }
  const nodes = new Float64Array(scores.length);
  const edges = new Float64Array(transitions.length);
  const backward = new Float64Array(scores.length).fill(1, (n - 1) * TAGS);
  for (let i = n - 1; i >= 0; i--) {
    for (let t = 0; t < TAGS; t++) nodes[i * TAGS + t] = (forward[i * TAGS + t] ?? 0) * (backward[i * TAGS + t] ?? 0);
    for (let t = 0; t < TAGS; t++) {
      const isCut = i === n - 1 && !mayEnd(t);
      const ahead = isCut ? 0 : ((emit[i * TAGS + t] ?? 0) * (backward[i * TAGS + t] ?? 0)) / (scale[i] ?? 1);
      if (i === 0) {
        edges[t] = (edges[t] ?? 0) + (nodes[t] ?? 0);
        continue;
      }
      for (let p = 0; p < TAGS; p++) {
        const weight = (move[(p + 1) * TAGS + t] ?? 0) * ahead;
        edges[(p + 1) * TAGS + t] = (edges[(p + 1) * TAGS + t] ?? 0) + (forward[(i - 1) * TAGS + p] ?? 0) * weight;
        backward[(i - 1) * TAGS + p] = (backward[(i - 1) * TAGS + p] ?? 0) + weight;
      }
    }
  }
  return { nodes, edges };
}
