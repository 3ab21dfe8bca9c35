import { describe, expect, it } from "vitest";
import { readingGrade } from "@/lib/text/reading-grade";

describe("readingGrade", () => {
  it("computes the formula on a text that can be counted by hand", () => {
    // 6 words, 1 sentence, 6 syllables.
    expect(readingGrade("The cat sat on the mat.")).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
  });
  it("rises with longer words and sentences, and is 0 for nothing", () => {
    expect(
      readingGrade(
        "Organisational responsibilities necessitate comprehensive documentation of administrative procedures.",
      ),
    ).toBeGreaterThan(readingGrade("We keep good notes. They help us all."));
    expect(readingGrade("")).toBe(0);
  });
});
