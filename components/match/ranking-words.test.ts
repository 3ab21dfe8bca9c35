import { expect, it } from "vitest";
import { rankingWords } from "@/components/match/ranking-words";

it("says how far the list is", () => {
  expect(rankingWords({ due: 0, scored: 0 })).toBe("Your list is about to be put in order again");
  expect(rankingWords({ due: 1200, scored: 400 })).toBe("Putting your list in order, 400 of 1,200 jobs compared");
});
