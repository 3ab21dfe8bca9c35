import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessColumns } from "@/lib/domain/posting/table/guess-columns";
import { mapRow } from "@/lib/domain/posting/table/map-row";
import { readTable } from "@/lib/domain/posting/table/read-table";

const key = (words: string) => `key of ${words}`;
const read = (text: string) => {
  const table = readTable(text);
  const mapping = guessColumns(table);
  return { table, mapping, mapped: table.rows.map((row) => mapRow(row, mapping, key)) };
};

describe("a person's table", () => {
  it("is read from CSV with any usual separator, quotation marks and line breaks inside", () => {
    for (const separator of [",", ";", "\t"]) {
      const text = [
        ["Job Title", "Company", "Job URL", "City", "Job Description"].join(separator),
        ["Night Baker", "Crumbline", "https://example.org/1", "Lyon", '"You bake.\nAt ""night""."'].join(separator),
      ].join("\r\n");
      const { table, mapped } = read(text);
      expect(table.kind).toBe("csv");
      expect(mapped).toMatchObject([
        {
          title: "Night Baker",
          company: "Crumbline",
          url: "https://example.org/1",
          location: "Lyon",
          html: 'You bake.\nAt "night".',
        },
      ]);
    }
  });

  it("is read from JSON with nested fields and from JSON Lines with a broken line", () => {
    const record = {
      title: "Baker",
      company: { name: "Crumbline" },
      url: "https://example.org/1",
      remote: true,
      tags: ["a", "b"],
    };
    expect(read(JSON.stringify({ meta: 1, jobs: [record] })).mapped).toMatchObject([
      { title: "Baker", company: "Crumbline", workplace: "remote" },
    ]);
    const { table, mapped } = read(
      `${JSON.stringify(record)}\n{"title": "cut\n${JSON.stringify({ ...record, title: "Miller" })}\n`,
    );
    expect(mapped).toHaveLength(2);
    expect(table.problems).toEqual([{ line: 2, reason: expect.stringContaining("JSON") }]);
  });

  it("keeps two columns of one name apart and tells columns by what stands in them", () => {
    const { mapping } = read("Position,Firma,Datum,Wo,Wo\nBaker,Crumbline,3,https://example.org/a,Lyon\n");
    expect(mapping).toEqual({ title: "Position", company: "Firma", url: "Wo" });
    expect(readTable("a,a\n1,2\n").columns).toEqual(["a", "a (2)"]);
  });

  it("says of each row it cannot take why, with its line", () => {
    const { mapped } = read("title,company,link\n,Crumbline,\nBaker,,\nBaker,Crumbline,\n");
    expect(mapped).toEqual([
      "The row has no title.",
      "The row names neither a company nor a link.",
      expect.objectContaining({ title: "Baker", nativeId: "key of Crumbline\nBaker\n" }),
    ]);
  });

  it("says in a sentence what is no table", () => {
    for (const text of ["", "   ", "<!doctype html><p>x", "just words", "[1, 2", '"x'])
      expect(() => readTable(text)).toThrow(/\.$/);
  });

  it("never loses a row: as many rows and problems as records, whatever stands in the cells", () => {
    const cell = fc.string({ maxLength: 30 }).map((s) => s.replace(/\ufeff/g, ""));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const quoted = rows.map((row) => row.map((c) => `"${c.replace(/"/g, '""')}"`).join(","));
        const table = readTable(`"title","company","link"\n${quoted.join("\n")}\n`);
        const kept = rows.filter((row) => row.some((c) => c.trim() !== ""));
        expect(table.rows.map((row) => Object.values(row.values))).toEqual(kept);
      }),
    );
  });
});
