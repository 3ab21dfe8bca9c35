import { describe, expect, it } from "vitest";
import { recastGerman } from "@/lib/domain/cover-letter/recast-bullet";

describe("recastGerman", () => {
  it.each([
    [
      "Abschlussdauer von 12 auf 7 Arbeitstage verkürzt",
      "habe ich die Abschlussdauer von 12 auf 7 Arbeitstage verkürzt",
    ],
    ["Offene Forderungen um 18 % gesenkt", "habe ich offene Forderungen um 18 % gesenkt"],
    ["Ungeplante Stillstände um 27 % reduziert", "habe ich ungeplante Stillstände um 27 % reduziert"],
    ["Senkte Kosten um 10 %", "senkte ich Kosten um 10 %"],
  ])("%s", (bullet, clause) => {
    expect(recastGerman(bullet)).toBe(clause);
  });
  it("leaves a noun of unknown gender as it stands", () => {
    expect(recastGerman("Umsatz um 12 % gesteigert")).toBeNull();
  });
});
