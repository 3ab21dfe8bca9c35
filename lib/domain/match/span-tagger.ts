import type { TaggerFeatures } from "@/lib/domain/match/tagger-features";

/**
 * A linear-chain CRF (Lafferty et al. 2001) over five tags: outside, begin, inside, end, single. Two layers of spans are
 * read with one look-up per feature; weights are fitted by server/adapters/taxonomy/train-tagger.ts.
 */
export type TaggerModel = {
  /** A power of two; features are hashed into this many rows. */
  buckets: number;
  /** buckets x layers x TAGS, in units of the layer's scale. */
  weights: Int8Array;
  layers: readonly TaggerLayer[];
};
export type TaggerLayer = {
  scale: number;
  /** (TAGS + 1) x TAGS: from start and each tag to each tag. */
  transitions: Float32Array;
  /** Added to every "outside" score; below zero finds more spans. */
  outsideBias: number;
};

export const TAGS = 5;
const [OUT, BEGIN, INSIDE, END, SINGLE] = [0, 1, 2, 3, 4];
/** First and last token, both included. */
export type TokenSpan = { first: number; last: number };

/** Whether a tag may follow another (-1: the start of the sentence). */
export function mayFollow(before: number, tag: number): boolean {
  const isOpen = before === BEGIN || before === INSIDE;
  return isOpen ? tag === INSIDE || tag === END : tag === OUT || tag === BEGIN || tag === SINGLE;
}

/** Whether a sentence may end with a tag. */
export function mayEnd(tag: number): boolean {
  return tag !== BEGIN && tag !== INSIDE;
}

/** Scores of every token and tag, layer by layer. */
export function scoreTokens(model: TaggerModel, features: TaggerFeatures): Float64Array[] {
  const width = model.layers.length * TAGS;
  const sums = new Float64Array(width);
  const scores = model.layers.map(() => new Float64Array(features.length * TAGS));
  for (let i = 0; i < features.length; i++) {
    sums.fill(0);
    for (const hash of features[i] ?? []) {
      const row = (hash & (model.buckets - 1)) * width;
      for (let k = 0; k < width; k++) sums[k] = (sums[k] as number) + (model.weights[row + k] as number);
    }
    for (const [l, layer] of model.layers.entries()) {
      const own = scores[l] as Float64Array;
      for (let t = 0; t < TAGS; t++) own[i * TAGS + t] = (sums[l * TAGS + t] as number) * layer.scale;
    }
  }
  return scores;
}

/** Spans of one layer from its scores. `more` lowers the bar: what is all but a span becomes one. */
export function decodeSpans(scores: Float64Array, layer: TaggerLayer, more = 0): TokenSpan[] {
  return spansOf(viterbi(scores, layer.transitions, layer.outsideBias - more));
}

/** The best allowed tag sequence for token scores (n x TAGS) and transitions. */
export function viterbi(scores: Float64Array, transitions: Float32Array, outsideBias = 0): Uint8Array {
  const n = scores.length / TAGS;
  const best = new Float64Array(n * TAGS).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(n * TAGS);
  for (let i = 0; i < n; i++) {
    for (let t = 0; t < TAGS; t++) {
      if (i === n - 1 && !mayEnd(t)) continue;
      const own = (scores[i * TAGS + t] as number) + (t === OUT ? outsideBias : 0);
      if (i === 0) {
        if (mayFollow(-1, t)) best[t] = own + (transitions[t] as number);
        continue;
      }
      for (let p = 0; p < TAGS; p++) {
        if (!mayFollow(p, t)) continue;
        const score = (best[(i - 1) * TAGS + p] as number) + (transitions[(p + 1) * TAGS + t] as number) + own;
        if (score > (best[i * TAGS + t] as number)) {
          best[i * TAGS + t] = score;
          from[i * TAGS + t] = p;
        }
      }
    }
  }
  const tags = new Uint8Array(n);
  let last = OUT;
  for (let t = 1; t < TAGS; t++)
    if ((best[(n - 1) * TAGS + t] as number) > (best[(n - 1) * TAGS + last] as number)) last = t;
  for (let i = n - 1; i >= 0; i--) {
    tags[i] = last;
    last = from[i * TAGS + last] as number;
  }
  return tags;
}

/** Tags -> spans. */
export function spansOf(tags: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let i = 0; i < tags.length; i++) {
    const open = spans.at(-1);
    if (tags[i] === BEGIN || tags[i] === SINGLE) spans.push({ first: i, last: i });
    else if (tags[i] !== OUT && open) open.last = i;
  }
  return spans;
}
