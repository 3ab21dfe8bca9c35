import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch, parseSearchQuery } from "@/lib/domain/job/search-query";

const said = (text: string) =>
  parseSearchQuery(text).map(
    (term) => `${term.isExcluded ? "-" : ""}${term.words.join("+")}${term.isPrefix ? "*" : ""}`,
  );

describe("what is searched for", () => {
  it.each([
    ["registered nurse", ["registered", "nurse*"]],
    ["nurse ", ["nurse"]],
    ['"night shift" nurse -agency', ["night+shift", "nurse", "-agency"]],
    ["Director of Marketing", ["director", "marketing*"]],
    ["IT support", ["it", "support*"]],
    ["C++ developer", ["cplusplus", "developer*"]],
    ["node.js and C#", ["nodejs", "csharp"]],
    ["Zürich Straße", ["zurich", "strasse*"]],
    ["full-stack", ["full", "stack*"]],
    ['-"head of"', ["-head+of"]],
    ["of the", []],
    ["  ", []],
  ])("%s", (text, terms) => expect(said(text)).toEqual(terms));

  it("folds what is stored as it folds what is asked", () => {
    expect(foldForSearch("Développeur C++ / Node.js")).toBe("developpeur cplusplus / nodejs");
  });

  it("accepts anything and yields only letters and digits", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { words } of parseSearchQuery(text))
          for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});
