import type { TaggerFeatures } from "@/lib/domain/match/tagger-features";

/**
 * A linear sequence tagger (outside, begin, inside) decoded with Viterbi; the weights come from an averaged structured
 * perceptron (Collins 2002) fitted by server/adapters/taxonomy/train-tagger.ts.
 */
export type TaggerModel = {
  /** A power of two; features are hashed into this many rows. */
  buckets: number;
  /** buckets x 3, in units of `scale`. */
  weights: Int8Array;
  scale: number;
  /** 4 x 3: from start, O, B, I to O, B, I. */
  transitions: Float32Array;
  /** Added to every "outside" score; below zero finds more spans. */
  outsideBias: number;
};

export const TAGS = 3;
export type TokenSpan = { first: number; last: number };

/** Spans of a sentence of tokens, as first and last token (both included). */
export function tagSpans(model: TaggerModel, features: TaggerFeatures): TokenSpan[] {
  const scores = new Float64Array(features.length * TAGS);
  for (const [i, list] of features.entries()) {
    for (const hash of list) {
      const row = (hash & (model.buckets - 1)) * TAGS;
      for (let t = 0; t < TAGS; t++) scores[i * TAGS + t] = (scores[i * TAGS + t] ?? 0) + (model.weights[row + t] ?? 0);
    }
    for (let t = 0; t < TAGS; t++) scores[i * TAGS + t] = (scores[i * TAGS + t] ?? 0) * model.scale;
    scores[i * TAGS] = (scores[i * TAGS] ?? 0) + model.outsideBias;
  }
  return spansOf(viterbi(scores, model.transitions));
}

/** The best tag sequence for token scores (n x 3) and transitions; "inside" never follows "outside" or the start. */
export function viterbi(scores: Float64Array, transitions: Float32Array): Uint8Array {
  const n = scores.length / TAGS;
  const best = new Float64Array(n * TAGS);
  const from = new Uint8Array(n * TAGS);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < TAGS; t++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let p = 0; p < (i === 0 ? 1 : TAGS); p++) {
        if (t === 2 && (i === 0 || p === 0)) continue;
        const before = i === 0 ? 0 : (best[(i - 1) * TAGS + p] ?? 0);
        const score = before + (transitions[(i === 0 ? 0 : p + 1) * TAGS + t] ?? 0);
        if (score > top) {
          top = score;
          from[i * TAGS + t] = p;
        }
      }
      best[i * TAGS + t] = top + (scores[i * TAGS + t] ?? 0);
    }
  }
  const tags = new Uint8Array(n);
  let last = 0;
  for (let t = 1; t < TAGS; t++) if ((best[(n - 1) * TAGS + t] ?? 0) > (best[(n - 1) * TAGS + last] ?? 0)) last = t;
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = last;
    last = from[i * TAGS + last] ?? 0;
  }
  return tags;
}

/** Tags (0 outside, 1 begin, 2 inside) -> spans. */
export function spansOf(tags: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < tags.length; i++) {
    const open = spans.at(-1);
    if (tags[i] === 1 || (tags[i] === 2 && open?.last !== i - 1)) spans.push({ first: i, last: i });
    else if (tags[i] === 2 && open) open.last = i;
  }
  return spans;
}
