import { expect, it } from "vitest";
import { weightedKappa } from "@/server/adapters/taxonomy/bench/agreement";

it("is 1 for the same grades, 0 for unrelated ones, below 0 for opposite ones", () => {
  expect(weightedKappa([0, 1, 2, 3], [0, 1, 2, 3])).toBe(1);
  expect(weightedKappa([0, 0, 3, 3], [0, 3, 0, 3])).toBeCloseTo(0, 12);
  expect(weightedKappa([0, 0, 3, 3], [3, 3, 0, 0])).toBeCloseTo(-1, 12);
});

it("forgives a step more than a leap", () => {
  const grades = [0, 0, 1, 2, 3, 3];
  expect(weightedKappa(grades, [0, 1, 1, 2, 3, 3])).toBeGreaterThan(weightedKappa(grades, [0, 3, 1, 2, 3, 3]));
});
