import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseScore } from "@/lib/domain/match/score-pair";

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
          const low = baseScore({ ...s, shared: [] });
          const high = baseScore({ ...s, [key]: s[key] + more, shared: [] });
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(high).toBeGreaterThanOrEqual(low);
        },
      ),
    );
  });

  it("lets the person move what counts", () => {
    const s = { text: 0.02, title: 0.9, skills: 0, shared: [] };
    expect(baseScore(s, { text: 1, title: 3, skills: 1 })).toBeGreaterThan(baseScore(s));
    expect(baseScore(s, { text: 3, title: 1, skills: 1 })).toBeLessThan(baseScore(s));
  });
});
