import type { NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { describe, expect, it } from "vitest";
import { fitPages, type PageScale } from "@/server/adapters/documents/typst/fit-pages";

/** A document that needs `length` pages at the designed size, less when set smaller. */
function typesetter(length: number) {
  const tried: PageScale[] = [];
  const compile = (size: PageScale) => {
    tried.push(size);
    return { numOfPages: Math.ceil(length * size.scale * size.space), title: `${size.scale}` } as NodeTypstDocument;
  };
  return { compile, tried };
}

describe("fitPages", () => {
  it("gives a short resume more room, as much as its page has", () => {
    expect(fitPages("normal", typesetter(0.6).compile)).toMatchObject({ numOfPages: 1, title: "1.06" });
    expect(fitPages("normal", typesetter(0.85).compile)).toMatchObject({ numOfPages: 1, title: "1.03" });
    expect(fitPages("normal", typesetter(0.97).compile)).toMatchObject({ numOfPages: 1, title: "1" });
  });

  it("tightens just enough to save the page that is nearly empty", () => {
    const { compile, tried } = typesetter(1.15);
    expect(fitPages("normal", compile).numOfPages).toBe(1);
    expect(tried.map((size) => size.scale)).toEqual([1, 0.98, 0.95]);
    expect(fitPages("normal", typesetter(2.1).compile).numOfPages).toBe(2);
  });

  it("keeps the designed size when no tightening saves a page", () => {
    expect(fitPages("normal", typesetter(1.8).compile)).toMatchObject({ numOfPages: 2, title: "1" });
  });

  it("begins from the density the owner chose", () => {
    const { compile, tried } = typesetter(0.5);
    fitPages("airy", compile);
    fitPages("tight", compile);
    expect(tried[0]?.space).toBeGreaterThan(1);
    expect(tried[1]?.space).toBeLessThan(1);
  });
});
