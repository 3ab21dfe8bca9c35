import { describe, expect, it } from "vitest";
import { spansOf, type TaggerModel, tagSpans, viterbi } from "@/lib/domain/match/span-tagger";
import { taggerTokens } from "@/lib/domain/match/tagger-features";

describe("decoding spans", () => {
  it("never lets inside follow outside", () => {
    const scores = Float64Array.from([5, 0, 0, 0, 0, 9]);
    expect([...viterbi(scores, new Float32Array(12))]).not.toEqual([0, 2]);
  });

  it("reads spans from tags", () => {
    expect(spansOf([0, 1, 2, 1, 0, 1])).toEqual([
      { first: 1, last: 2 },
      { first: 3, last: 3 },
      { first: 5, last: 5 },
    ]);
  });

  it("finds more with a lower price of outside", () => {
    const weights = new Int8Array(4 * 3);
    weights[3] = 2; // feature 1 speaks for outside
    weights[4] = 1;
    const model: TaggerModel = { buckets: 4, weights, scale: 1, transitions: new Float32Array(12), outsideBias: 0 };
    const features = [Uint32Array.of(1)];
    expect(tagSpans(model, features)).toEqual([]);
    expect(tagSpans({ ...model, outsideBias: -2 }, features)).toEqual([{ first: 0, last: 0 }]);
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
