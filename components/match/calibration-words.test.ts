import { describe, expect, it } from "vitest";
import { chanceAt, chanceWords, missingWords } from "@/components/match/calibration-words";

describe("words for chances", () => {
  it("never promise what nobody knows", () => {
    expect([0, 0.004, 0.234, 0.999].map(chanceWords)).toEqual(["under 1 %", "under 1 %", "23 %", "over 99 %"]);
  });

  it("say what is missing", () => {
    expect(missingWords({ answers: 0, successes: 0, failures: 0 })).toBeNull();
    expect(missingWords({ answers: 3, successes: 1, failures: 0 })).toBe(
      "Needed before a chance can be shown: 3 more answers, 1 more interview.",
    );
  });

  it("read between the points of the curve", () => {
    const chances = Array.from({ length: 101 }, (_, i) => i / 200);
    expect(chanceAt(chances, 0.505)).toBeCloseTo(0.2525, 6);
    expect(chanceAt(chances, 1)).toBe(0.5);
    expect(chanceAt(chances, 2)).toBe(0.5);
  });
});
