import { describe, expect, it } from "vitest";
import { findTextBoxes, type TextRun } from "@/components/ui/pdf-text";

const runs: TextRun[] = [
  { text: "Built the", box: [10, 100, 90, 12] },
  { text: "billing sys-", box: [10, 114, 110, 12] },
  { text: "tem in Go", box: [10, 128, 80, 12] },
];

describe("findTextBoxes", () => {
  it("finds a text over a broken line", () => {
    expect(findTextBoxes(runs, "billing system")).toEqual([
      [10, 114, 110, 12],
      [10, 128, 80 * (3 / 7), 12],
    ]);
  });
  it("cuts a run to the part that carries the text", () => {
    expect(findTextBoxes(runs, "THE")).toEqual([[10 + 90 * (5 / 8), 100, 90 * (3 / 8), 12]]);
  });
  it("finds nothing where there is nothing", () => {
    expect(findTextBoxes(runs, "payroll")).toEqual([]);
    expect(findTextBoxes(runs, "  ")).toEqual([]);
  });
});
