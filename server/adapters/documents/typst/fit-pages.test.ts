import { describe, expect, it } from "vitest";
import { fitPages, type PageScale } from "@/server/adapters/documents/typst/fit-pages";

/** A document that needs `length` pages at the designed size; type and space together say how much it grows. */
function typesetter(length: number, growth = 0.75) {
  const tried: number[] = [];
  const set = (size: PageScale) => {
    tried.push(size.scale);
    const now = length * (1 + (size.scale * size.space - 1) * growth);
    return { document: { scale: size.scale, pages: Math.ceil(now) }, pages: Math.ceil(now), length: now };
  };
  return { set, tried };
}
const fitted = (length: number, density: "airy" | "normal" | "tight" = "normal") =>
  fitPages(density, typesetter(length).set);

describe("fitPages", () => {
  it("gives a short resume as much more room as its page has", () => {
    expect(fitted(0.6)).toEqual({ scale: 1.06, pages: 1 });
    expect(fitted(0.85)).toEqual({ scale: 1.03, pages: 1 });
    expect(fitted(0.97)).toEqual({ scale: 1, pages: 1 });
  });

  it("tightens just enough to save a page that would be nearly empty", () => {
    expect(fitted(1.04)).toEqual({ scale: 0.98, pages: 1 });
    expect(fitted(1.12)).toEqual({ scale: 0.95, pages: 1 });
    expect(fitted(2.2)).toEqual({ scale: 0.95, pages: 2 });
  });

  it("keeps the designed size when no tightening saves a page, without trying", () => {
    const { set, tried } = typesetter(1.6);
    expect(fitPages("normal", set)).toEqual({ scale: 1, pages: 2 });
    expect(tried).toEqual([1]);
  });

  it("comes back to the designed size when more room needed a second page after all", () => {
    expect(fitPages("normal", typesetter(0.82, 2.4).set)).toEqual({ scale: 1, pages: 1 });
  });

  it("begins from the density the owner chose and gives no more room than that", () => {
    expect(fitted(0.5, "airy").scale).toBeCloseTo(1.03);
    expect(fitted(0.5, "tight").scale).toBeCloseTo(0.96);
  });
});
