import { describe, expect, it } from "vitest";
import { createDirectory, describeDirectory, searchDirectory } from "@/server/adapters/directory/bundled";
import {
  type DirectorySection,
  decodeDirectory,
  encodeDirectory,
  unpackToken,
} from "@/server/adapters/directory/directory-file";
import { parseCsv } from "@/server/adapters/directory/parse-csv";

describe("the directory file", () => {
  it("gives back what was written, whatever the tokens and addresses", () => {
    const sections: DirectorySection[] = [
      {
        source: "one",
        rows: [
          { name: "Blue Door", token: "bluedoor", url: "https://one.example/bluedoor" },
          { name: "Red Door", token: "red-door", url: "https://one.example/red-door", industry: "Retail" },
          { name: "Grün & Co", token: "G7/x", url: "https://elsewhere.example/?c=1" },
        ],
      },
      { source: "two", rows: [{ name: "緑", token: "midori", url: "https://midori.two.example" }] },
    ];
    const { header, names, tokens, urls, industries } = decodeDirectory(encodeDirectory(sections));
    const lines = {
      names: names.split("\n"),
      tokens: tokens.split("\n"),
      urls: urls.split("\n"),
      industries: industries.split("\n"),
    };
    const rows = header.sources.flatMap(({ count, pattern }) => Array<string>(count).fill(pattern));
    const back = rows.map((pattern, at) => {
      const name = lines.names[at] ?? "";
      const token = unpackToken(name, lines.tokens[at] ?? "");
      const industry = header.industries[Number(lines.industries[at] || -1)];
      return {
        name,
        token,
        url: lines.urls[at] || pattern.replace("{token}", token),
        ...(industry ? { industry } : {}),
      };
    });
    expect(back).toEqual(sections.flatMap((section) => section.rows));
  });
});

describe("the bundled directory", () => {
  it("holds tens of thousands of companies on tens of systems", () => {
    const { count, sources } = describeDirectory();
    expect(count).toBeGreaterThan(79_000);
    expect(sources.length).toBeGreaterThanOrEqual(47);
  });
  it("gives entries with a system, a token, a name and an address", () => {
    for (const source of ["greenhouse", "lever", "ashby"]) {
      const hits = searchDirectory("health", { source, limit: 5 });
      expect(hits).toHaveLength(5);
      for (const hit of hits) {
        expect(hit.source).toBe(source);
        expect(hit.token).not.toBe("");
        expect(hit.url).toMatch(/^https:\/\//);
      }
    }
  });
  it("knows the industry of some", () => {
    expect(describeDirectory().industries).toContain("Healthcare");
    expect(searchDirectory("health", { limit: 3, industry: "Healthcare" }).map((hit) => hit.industry)).toEqual([
      "Healthcare",
      "Healthcare",
      "Healthcare",
    ]);
  });
  it("refuses a system that it does not have", () => {
    expect(() => searchDirectory("a", { source: "nope", limit: 1 })).toThrow(/no boards on "nope"/);
  });
  it("serves the port", async () => {
    const directory = createDirectory();
    expect(await directory.search("stripe", { limit: 1, source: "greenhouse" })).toMatchObject([
      { source: "greenhouse", token: "stripe", name: "Stripe" },
    ]);
    expect(await directory.count()).toBe(describeDirectory().count);
  });
});

describe("parseCsv", () => {
  it("reads quotes, commas, line breaks, and rows that end early", () => {
    expect(parseCsv('\ufeffname,url\r\n"Foo, ""Bar"" Inc",x\n"two\nlines",y\n\nlast')).toEqual([
      { name: 'Foo, "Bar" Inc', url: "x" },
      { name: "two\nlines", url: "y" },
      { name: "last", url: "" },
    ]);
  });
});
