import { TAGS, type TaggerModel } from "@/lib/domain/match/span-tagger";
import type { TaggerFeatures } from "@/lib/domain/match/tagger-features";
import { seededRandom, shuffle } from "@/server/adapters/embedder/seeded-random";

export type TaggedSentence = { features: TaggerFeatures; tags: Uint8Array };
export type TaggerOptions = { buckets: number; epochs: number; seed: number; rate: number };

/** Fits a linear-chain CRF (Lafferty et al. 2001) by AdaGrad on the log-likelihood, one sentence at a time, in a seeded order. */
export function trainTagger(sentences: readonly TaggedSentence[], options: TaggerOptions): TaggerModel {
  const { buckets } = options;
  const mask = buckets - 1;
  const weights = new Float64Array(buckets * TAGS);
  const squares = new Float64Array(buckets * TAGS).fill(1);
  const transitions = new Float64Array((TAGS + 1) * TAGS);
  const random = seededRandom(options.seed);
  const order = sentences.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const sentence = sentences[index];
      if (!sentence || sentence.tags.length === 0) continue;
      const { features, tags } = sentence;
      const scores = new Float64Array(features.length * TAGS);
      for (const [i, list] of features.entries()) {
        for (const h of list) {
          const row = (h & mask) * TAGS;
          for (let t = 0; t < TAGS; t++) scores[i * TAGS + t] = (scores[i * TAGS + t] ?? 0) + (weights[row + t] ?? 0);
        }
      }
      const { nodes, edges } = marginals(scores, transitions);
      for (const [i, list] of features.entries()) {
        for (let t = 0; t < TAGS; t++) {
          const gradient = (tags[i] === t ? 1 : 0) - (nodes[i * TAGS + t] ?? 0);
          if (Math.abs(gradient) < 1e-3) continue;
          for (const h of list) {
            const at = (h & mask) * TAGS + t;
            squares[at] = (squares[at] ?? 0) + gradient * gradient;
            weights[at] = (weights[at] ?? 0) + (options.rate * gradient) / Math.sqrt(squares[at] ?? 1);
          }
        }
      }
      for (let i = 0; i < tags.length; i++) {
        const from = i === 0 ? 0 : (tags[i - 1] ?? 0) + 1;
        const seen = from * TAGS + (tags[i] ?? 0);
        edges[seen] = (edges[seen] ?? 0) - 1;
      }
      for (let e = 0; e < edges.length; e++)
        transitions[e] = (transitions[e] ?? 0) - 0.02 * options.rate * (edges[e] ?? 0);
    }
  }
  const scale = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / 127 || 1;
  return {
    buckets,
    weights: Int8Array.from(weights, (w) => Math.round(w / scale)),
    scale,
    transitions: Float32Array.from(transitions),
    outsideBias: 0,
  };
}

/** Forward-backward in the probability domain with per-token scaling: tag marginals and expected transition counts. */
function marginals(scores: Float64Array, transitions: Float64Array): { nodes: Float64Array; edges: Float64Array } {
  const n = scores.length / TAGS;
  const emit = new Float64Array(scores.length);
  for (let i = 0; i < n; i++) {
    const top = Math.max(scores[i * TAGS] ?? 0, scores[i * TAGS + 1] ?? 0, scores[i * TAGS + 2] ?? 0);
    for (let t = 0; t < TAGS; t++) emit[i * TAGS + t] = Math.exp((scores[i * TAGS + t] ?? 0) - top);
  }
  const move = transitions.map((w, e) => (e % TAGS === 2 && e < 2 * TAGS ? 0 : Math.exp(w)));
  const forward = new Float64Array(scores.length);
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let t = 0; t < TAGS; t++) {
      let reach = 0;
      if (i === 0) reach = move[t] ?? 0;
      else for (let p = 0; p < TAGS; p++) reach += (forward[(i - 1) * TAGS + p] ?? 0) * (move[(p + 1) * TAGS + t] ?? 0);
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
      const ahead = ((emit[i * TAGS + t] ?? 0) * (backward[i * TAGS + t] ?? 0)) / (scale[i] ?? 1);
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
