import { describe, expect, it } from "vitest";
import type { TextRun } from "@/lib/domain/resume/layout/source-document";
import { drawnBullets } from "@/server/adapters/resume-reader/pdf/drawn-bullets";

const run = (text: string, x: number, baseline: number, bold = false): TextRun => ({
  text,
  x,
  baseline,
  width: text.length * 5,
  size: 10,
  bold,
  italic: false,
  font: "plain",
});

describe("bullets drawn as shapes", () => {
  const dot = { x: 42, middle: 96, width: 3.5 };

  it("stand before the text beside them", () => {
    expect(drawnBullets([dot], [run("Baked bread", 52, 100)])).toMatchObject([{ text: "•", x: 42, baseline: 100 }]);
  });

  it.each([
    ["a dot on a timeline, as large as letters", [{ ...dot, width: 6 }], [run("Baker", 52, 100)]],
    ["a dot before a title", [dot], [run("Baker", 52, 100, true)]],
    ["dots of a rating", [dot, { ...dot, x: 50 }], [run("German", 60, 100)]],
    ["a dot behind a text", [{ ...dot, x: 80 }], [run("Python", 45, 100), run("Go", 90, 100)]],
    ["a dot on another line", [{ ...dot, middle: 120 }], [run("Baked bread", 52, 100)]],
  ])("are not: %s", (_, dots, runs) => {
    expect(drawnBullets(dots, runs)).toEqual([]);
  });
});
