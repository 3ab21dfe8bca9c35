import { describe, expect, it } from "vitest";
import { searchVector, searchWords } from "@/lib/domain/job/search-vector";

const asTheyStand = (word: string) => [word];

describe("searchVector", () => {
  it("lists each lexeme with its places in reading order", () => {
    const words = searchWords("bake rye, bake-off; 7 rolls");
    expect(words).toEqual(["bake", "rye", "bake", "off", "7", "rolls"]);
    expect(searchVector(words, (word) => (word === "rolls" ? ["roll"] : [word]))).toBe(
      "'bake':1,3 'rye':2 'off':4 '7':5 'roll':6",
    );
  });

  it("counts words that are not kept, so that phrases stay phrases", () => {
    expect(searchVector(["night", "of", "bread"], (word) => (word === "of" ? [] : [word]))).toBe("'night':1 'bread':3");
  });

  it("reads words of any script and leaves out what is no word", () => {
    expect(searchWords("повар — 東京 (2) \u0000")).toEqual(["повар", "東京", "2"]);
    expect(searchWords("x".repeat(250)).every((word) => word.length <= 100)).toBe(true);
    expect(searchWords("")).toEqual([]);
  });

  it("stays within what a tsvector holds", () => {
    const vector = searchVector(
      Array.from({ length: 20_000 }, (_, i) => (i % 2 ? "rye" : `w${i}`)),
      asTheyStand,
    );
    expect(vector.match(/'rye':([\d,]+)/)?.[1]?.split(",").length).toBe(255);
    expect(vector).not.toMatch(/:\d*(?:1638[4-9]|1639\d|16[4-9]\d\d|1[7-9]\d{3}|2\d{4})\b/);
  });
});
