import { describe, expect, it } from "vitest";
import { moveWords, weightWords } from "@/components/match/weight-words";

describe("words for weights", () => {
  it("say what a weight means", () => {
    expect([0, 0.5, 1, 2.25].map(weightWords)).toEqual([
      "not at all",
      "0.5 times as much",
      "as published",
      "2.25 times as much",
    ]);
  });

  it("say where a job moves", () => {
    expect([moveWords(1, 4), moveWords(5, 3), moveWords(2, 2)]).toEqual(["up 3", "down 2", "same place"]);
  });
});
