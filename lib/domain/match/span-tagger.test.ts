import { describe, expect, it } from "vitest";
import {
  decodeSpans,
  mayEnd,
  mayFollow,
  scoreTokens,
  spansOf,
  TAGS,
  type TaggerModel,
  viterbi,
} from "@/lib/domain/match/span-tagger";
import { taggerTokens } from "@/lib/domain/match/tagger-features";

const layer = { scale: 1, transitions: new Float32Array(TAGS * (TAGS + 1)), outsideBias: 0 };

describe("decoding spans", () => {
  it("never gives a sequence that is not allowed, whatever the scores", () => {
    let state = 9;
    const random = () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state / 2 ** 32;
    };
    for (let round = 0; round < 200; round++) {
      const scores = Float64Array.from({ length: TAGS * (1 + (round % 7)) }, () => 10 * random() - 5);
      const tags = [...viterbi(scores, layer.transitions)];
      for (const [i, tag] of tags.entries()) expect(mayFollow(i === 0 ? -1 : (tags[i - 1] ?? 0), tag)).toBe(true);
      expect(mayEnd(tags.at(-1) ?? 0)).toBe(true);
    }
  });

  it("reads spans from tags", () => {
    expect(spansOf([0, 1, 3, 4, 0, 1, 2, 3])).toEqual([
      { first: 1, last: 2 },
      { first: 3, last: 3 },
      { first: 5, last: 7 },
    ]);
    expect(spansOf([])).toEqual([]);
  });

  it("reads each layer from its own weights, and finds more with a lower bar", () => {
    const weights = new Int8Array(4 * 2 * TAGS);
    weights[2 * TAGS] = 2; // feature 1, first layer: outside
    weights[2 * TAGS + 4] = 1; // first layer: single
    weights[3 * TAGS + 4] = 1; // second layer: single
    const model: TaggerModel = { buckets: 4, weights, layers: [layer, layer] };
    const [first, second] = scoreTokens(model, [Uint32Array.of(1)]);
    if (!first || !second) throw new Error("expected two layers");
    expect(decodeSpans(first, layer)).toEqual([]);
    expect(decodeSpans(first, layer, 2)).toEqual([{ first: 0, last: 0 }]);
    expect(decodeSpans(second, layer)).toEqual([{ first: 0, last: 0 }]);
  });
});

describe("tokens", () => {
  it("parts punctuation from words and keeps places", () => {
    const text = 'Use (Node.js), C++ and "CI/CD".';
    const tokens = taggerTokens(text);
    expect(tokens.map((t) => t.text)).toEqual(["Use", "(", "Node.js", ")", ",", "C++", "and", '"', "CI/CD", '"', "."]);
    for (const t of tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
  });
});
