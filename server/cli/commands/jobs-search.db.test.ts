import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { postingSchema } from "@/lib/domain/posting/posting.schema";
import { command } from "@/server/cli/commands/jobs-search";

const posting = (id: string, title: string, changes: object = {}) =>
  JSON.stringify(
    postingSchema.parse({
      id: `lever:mill:${id}`,
      source: "lever",
      board: "mill",
      url: `https://jobs.example.org/${id}`,
      company: "Rivermill Bakery",
      title,
      location: "Leeds, UK",
      text: `Words about ${title}.`,
      language: "en",
      ...changes,
    }),
  );

async function search(query: string, options: Record<string, string>, lines: string[]) {
  const printed: unknown[] = [];
  const said: string[] = [];
  const status = await command.run(
    {
      positionals: [query],
      string: (name) => options[name],
      required: () => "-",
      flag: (name) => options[name] === "yes",
      list: () => [],
    },
    {
      stdin: Readable.from([lines.join("\n")]),
      cwd: "/",
      say: (message) => void said.push(message),
      line: async (value) => void printed.push(JSON.parse(JSON.stringify(value))),
    },
  );
  return { status, printed, said };
}

describe("jobs search", () => {
  it("finds by words and filters, forgives a slip, and counts what is no posting", { timeout: 120_000 }, async () => {
    const lines = [
      posting("1", "Night Baker", { remote: { mode: "hybrid", scope: [] } }),
      posting("2", "Night Porter"),
      "{broken",
      posting("3", "Miller"),
    ];
    const { status, printed, said } = await search("nihgt", { remote: "hybrid" }, lines);
    expect(status).toBe(0);
    expect(printed).toMatchObject([
      { id: "lever:mill:1", title: "Night Baker", url: "https://jobs.example.org/1" },
      { total: 1, corrections: [{ from: "nihgt", to: ["night"] }] },
    ]);
    expect(said).toEqual(["1 of 4 lines are no postings."]);
  });

  it("says what a filter may be", async () => {
    await expect(search("x", { level: "wizard" }, [])).rejects.toThrow("--level");
    await expect(search("x", { limit: "0" }, [])).rejects.toThrow("--limit");
  });
});
