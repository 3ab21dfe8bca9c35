import { describe, expect, it } from "vitest";
import { facetOptions, valueWords } from "@/components/job/facet-words";

describe("the choices of a filter", () => {
  it("are what there is, with counts, in the field's own order", () => {
    const counts = [
      { value: "on_site", jobs: 9 },
      { value: "remote", jobs: 2 },
    ];
    expect(facetOptions("remote", "Anywhere", counts, undefined)).toEqual([
      { value: "", label: "Anywhere" },
      { value: "remote", label: "Remote (2)" },
      { value: "on_site", label: "On site (9)" },
    ]);
  });

  it("keep what is chosen when nothing is left of it", () => {
    expect(facetOptions("company", "All companies", [{ value: "Acme", jobs: 1 }], "Gone Ltd")).toEqual([
      { value: "", label: "All companies" },
      { value: "Acme", label: "Acme (1)" },
      { value: "Gone Ltd", label: "Gone Ltd" },
    ]);
  });

  it("offer the fixed ones while counts are still on their way", () => {
    expect(facetOptions("sponsorship", "Any", undefined, undefined)).toHaveLength(3);
  });

  it("say codes in words", () => {
    expect(valueWords("country", "DE")).toBe("Germany");
    expect(valueWords("language", "fr")).toBe("French");
    expect(valueWords("maxYears", 0)).toBe("No years asked");
  });
});
