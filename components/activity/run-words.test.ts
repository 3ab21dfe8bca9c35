import { describe, expect, it } from "vitest";
import { durationWords, stepWords } from "@/components/activity/run-words";

describe("words of a run", () => {
  it("names known steps for people and keeps unknown ones readable", () => {
    expect(stepWords("seal-package")).toBe("Sealed the package");
    expect(stepWords("count-the-stars")).toBe("count the stars");
  });

  it("says a duration in the unit a person would use", () => {
    expect([300, 45_000, 240_000, 3 * 3_600_000, 72 * 3_600_000].map(durationWords)).toEqual([
      "0.3 s",
      "45 s",
      "4 min",
      "3 h",
      "3 days",
    ]);
  });
});
