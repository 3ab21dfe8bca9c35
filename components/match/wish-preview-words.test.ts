import { expect, it } from "vitest";
import { wishPreviewWords } from "@/components/match/wish-preview-words";

it("says what a wish would change", () => {
  expect(wishPreviewWords({ looked: 0, left: 0, risen: 0, fallen: 0 })).toMatch(/nothing would change/);
  expect(wishPreviewWords({ looked: 40, left: 0, risen: 0, fallen: 0 })).toBe(
    "None of the 40 jobs looked at would change.",
  );
  expect(wishPreviewWords({ looked: 40, left: 1, risen: 2, fallen: 0 })).toBe(
    "Of 40 jobs looked at, 1 job would go to the end of your list, 2 jobs would rise.",
  );
});
