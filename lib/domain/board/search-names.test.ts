import { describe, expect, it } from "vitest";
import { editDistance } from "@/lib/domain/board/edit-distance";
import { foldNames } from "@/lib/domain/board/fold-name";
import { indexNames, searchNames } from "@/lib/domain/board/search-names";

const NAMES = [
  "Fernwood",
  "Fernwood Health",
  "Blue Fernwood",
  "Quillstone Analytics",
  "Café Mira",
  "OpenLantern",
  "日本みどり株式会社",
  "O'Hara & Sons",
  "Ferndale",
];
const index = indexNames(`${NAMES.join("\n")}\n`);
const all = { first: 0, end: NAMES.length };
const find = (query: string, range = all, limit = 10, offset = 0) =>
  searchNames(index, query, range, limit, offset).map((hit) => `${hit.match} ${NAMES[hit.position]}`);

describe("searchNames", () => {
  it("ranks exact before prefix before word", () => {
    expect(find("fernwood").slice(0, 3)).toEqual(["exact Fernwood", "prefix Fernwood Health", "word Blue Fernwood"]);
  });
  it.each([
    ["fernwod", "fuzzy Fernwood"],
    ["quilstone analitycs", "fuzzy Quillstone Analytics"],
    ["open lantern", "exact OpenLantern"],
    ["cafe mira", "exact Café Mira"],
    ["CAFÉ", "prefix Café Mira"],
    ["みどり", "word 日本みどり株式会社"],
    ["ohara", "prefix O'Hara & Sons"],
    ["health fern", "word Fernwood Health"],
  ])("finds %s as %s", (query, first) => expect(find(query)[0]).toBe(first));
  it("finds nothing for nothing, punctuation, or a name that is not there", () => {
    for (const query of ["", "   ", "!!!", "zzzzqqq"]) expect(find(query)).toEqual([]);
  });
  it("stays within a range and pages without repeats", () => {
    expect(find("fernwood", { first: 1, end: 2 })).toEqual(["prefix Fernwood Health"]);
    expect([...find("fern", all, 2, 0), ...find("fern", all, 2, 2)]).toEqual(find("fern", all, 4, 0));
  });
  it("finds the first and the last name", () => {
    expect(find("fernwood", { first: 0, end: 1 })).toEqual(["exact Fernwood"]);
    expect(find("ferndale", { first: 8, end: 9 })).toEqual(["exact Ferndale"]);
  });
});

describe("foldNames", () => {
  it("keeps the number of lines", () => expect(foldNames("A!\n--\n (b) \nÉ").split("\n")).toEqual(["a", "", "b", "e"]));
});

describe("editDistance", () => {
  it.each([
    ["", "abc", 3],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["kitten", "sitting", 3],
  ])("%s to %s is %i", (a, b, n) => expect(editDistance(a, b)).toBe(n));
});
