import { describe, expect, it } from "vitest";
import { quoteAround } from "@/lib/domain/match/quote-around";

const LONG =
  "Ran the kitchen of a hotel with forty rooms and two banqueting halls, ordered from eleven farms, trained four commis chefs and kept the hygiene records that the inspector praised";

describe("a quotation", () => {
  it("is the whole line where that is short, without its bullet", () => {
    expect(quoteAround("  - Ran the kitchen  ")).toBe("Ran the kitchen");
  });

  it("shows the words around the place meant", () => {
    const start = LONG.indexOf("hygiene");
    const quote = quoteAround(LONG, start, start + 7);
    expect(quote).toContain("hygiene records");
    expect(quote.length).toBeLessThanOrEqual(142);
    expect(quote.startsWith("…")).toBe(true);
    expect(quoteAround(LONG)).toMatch(/^Ran the kitchen .*…$/);
  });
});
