import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseScore, weighBasis } from "@/lib/domain/match/score-pair";
import { EQUAL_WEIGHTS, type SignalWeights } from "@/lib/domain/match/signal-weights";

const signals = fc.record({
  text: fc.double({ min: 0, max: 1, noNaN: true }),
  title: fc.double({ min: -0.2, max: 1, noNaN: true }),
  skills: fc.double({ min: 0, max: 4, noNaN: true }),
});

describe("the formula", () => {
  it("stays in 0..1 and rises with each signal", () => {
    fc.assert(
      fc.property(
        signals,
        fc.constantFrom("text", "title", "skills"),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (s, key, more) => {
          const low = baseScore({ ...s });
          const high = baseScore({ ...s, [key]: s[key] + more });
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(high).toBeGreaterThanOrEqual(low);
        },
      ),
    );
  });

  it("lets the person move what counts", () => {
    const s = { text: 0.02, title: 0.9, skills: 0 };
    expect(baseScore(s, { text: 1, title: 3, skills: 1 })).toBeGreaterThan(baseScore(s));
    expect(baseScore(s, { text: 3, title: 1, skills: 1 })).toBeLessThan(baseScore(s));
  });

  const weight = fc.double({ min: 0.1, max: 3, noNaN: true });
  const weights = fc.record({ text: weight, title: weight, skills: weight });

  it("rises with each signal under any weights, and keeps excluded jobs below the others", () => {
    fc.assert(
      fc.property(signals, weights, fc.constantFrom("text", "title", "skills"), (s, w: SignalWeights, key) => {
        const basis = { ...s, factor: 1 };
        expect(weighBasis({ ...basis, [key]: s[key] + 0.1 }, false, w)).toBeGreaterThanOrEqual(
          weighBasis(basis, false, w),
        );
        expect(weighBasis(basis, true, w)).toBeLessThanOrEqual(0.1);
        expect(weighBasis(basis, false, w)).toBeGreaterThanOrEqual(0.1);
      }),
    );
  });

  it("knows only the proportions of the weights", () => {
    const basis = { text: 0.08, title: 0.5, skills: 0.9, factor: 0.8 };
    expect(weighBasis(basis, false, { text: 2, title: 2, skills: 2 })).toBe(weighBasis(basis, false, EQUAL_WEIGHTS));
  });
});
