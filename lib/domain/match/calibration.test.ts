import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fitCalibration,
  fitIsotonic,
  fitLogistic,
  isotonicBlocks,
  missingTrials,
} from "@/lib/domain/match/calibration";
import type { Trial } from "@/lib/domain/match/outcome.schema";
import { measureReliability, wilsonInterval } from "@/lib/domain/match/reliability";

/** Answers drawn evenly over the scores: at score s, the share `truth(s)` of them are interviews. */
function simulate(count: number, truth: (score: number) => number): Trial[] {
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  return Array.from({ length: count }, (_, i) => {
    const score = (i * 0.618034) % 1;
    return { score, isSuccess: random() < truth(score) };
  });
}

const trials = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), isSuccess: fc.boolean() }), {
  minLength: 20,
  maxLength: 120,
});

describe("chances learned from answers", () => {
  it("are not fitted before there is enough of both kinds, and says how much is missing", () => {
    const few = simulate(19, () => 0.5);
    expect(fitCalibration(few)).toBeNull();
    expect(missingTrials(few).answers).toBe(1);
    const onlyNo = simulate(50, () => 0);
    expect(fitCalibration(onlyNo)).toBeNull();
    expect(missingTrials(onlyNo)).toEqual({ answers: 0, successes: 5, failures: 0 });
    expect(measureReliability(few)).toBeNull();
  });

  it("take two numbers for few answers and steps for many", () => {
    expect(fitCalibration(simulate(40, (s) => s))?.method).toBe("logistic");
    expect(fitCalibration(simulate(400, (s) => s))?.method).toBe("isotonic");
  });

  it.each([
    ["isotonic", fitIsotonic],
    ["logistic", fitLogistic],
  ] as const)("come near the truth in simulated data (%s)", (_, learn) => {
    const truth = (s: number) => 1 / (1 + Math.exp(-(6 * s - 3.5)));
    const { chance } = learn(simulate(4000, truth));
    for (const score of [0.15, 0.35, 0.5, 0.65, 0.85]) expect(Math.abs(chance(score) - truth(score))).toBeLessThan(0.1);
  });

  it("never fall as the score rises, and stay in 0..1, whatever the answers", () => {
    fc.assert(
      fc.property(trials, (list) => {
        for (const { chance } of [fitIsotonic(list), fitLogistic(list)]) {
          let last = 0;
          for (let s = 0; s <= 1; s += 0.05) {
            const now = chance(s);
            expect(now).toBeGreaterThanOrEqual(last - 1e-12);
            expect(now).toBeLessThanOrEqual(1);
            last = now;
          }
        }
      }),
    );
  });

  it("do not depend on the order of the answers", () => {
    const list = simulate(100, (s) => s);
    const turned = [...list].reverse();
    for (const s of [0.1, 0.5, 0.9]) expect(fitIsotonic(turned).chance(s)).toBeCloseTo(fitIsotonic(list).chance(s), 12);
  });

  it("promise the overall share where scores say nothing or the opposite", () => {
    const list = simulate(400, (s) => 0.6 - 0.5 * s);
    const share = list.filter((t) => t.isSuccess).length / list.length;
    expect(fitLogistic(list).chance(0.9)).toBeCloseTo(share, 1);
    expect(isotonicBlocks(list).length).toBeLessThan(12);
  });
});

describe("the reliability of chances", () => {
  it("beats the overall share where scores tell something, with every answer in one bin", () => {
    const list = simulate(500, (s) => s * s);
    const measured = measureReliability(list);
    expect(measured?.brier).toBeLessThan(measured?.brierOfShare ?? 0);
    expect(measured?.bins.reduce((sum, b) => sum + b.answers, 0)).toBe(500);
    for (const bin of measured?.bins ?? []) {
      expect(bin.low).toBeLessThanOrEqual(bin.cameTrue);
      expect(bin.high).toBeGreaterThanOrEqual(bin.cameTrue);
      expect(bin.promised).toBeGreaterThan(bin.low - 0.1);
      expect(bin.promised).toBeLessThan(bin.high + 0.1);
    }
  });

  it("does not beat it where scores are noise", () => {
    const measured = measureReliability(simulate(300, () => 0.4));
    expect(measured?.brier).toBeGreaterThan((measured?.brierOfShare ?? 1) * 0.98);
  });

  it("gives the interval of a share", () => {
    const [low, high] = wilsonInterval(5, 10);
    expect(low).toBeCloseTo(0.237, 2);
    expect(high).toBeCloseTo(0.763, 2);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});
