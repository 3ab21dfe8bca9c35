import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandIo, ParsedArguments } from "@/server/cli/command";
import { command } from "@/server/cli/commands/jobs-ingest";

const ats = resolve(import.meta.dirname, "../../adapters/ats");
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "ingest-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function ingest(
  options: Record<string, string>,
  lines: unknown[] = [],
): Promise<{ status: number; lines: unknown[] }> {
  const args: ParsedArguments = {
    positionals: [],
    string: (name) => options[name],
    required: (name) => options[name] ?? "",
    flag: () => false,
    list: () => [],
  };
  const io: CommandIo = {
    stdin: process.stdin,
    cwd: directory,
    say: () => undefined,
    line: async (value) => void lines.push(JSON.parse(JSON.stringify(value))),
  };
  return { status: await command.run(args, io), lines };
}

describe("jobs ingest", () => {
  it("prints one posting a line and one rejection per bad record", async () => {
    const { status, lines } = await ingest({
      source: "greenhouse",
      company: "Rivermill Bakery",
      board: "mill",
      file: join(ats, "greenhouse/fixtures/list.json"),
    });
    expect(status).toBe(0);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({
      id: "greenhouse:mill:410001",
      source: "greenhouse",
      url: "https://boards.greenhouse.io/rivermill/jobs/410001",
      company: "Rivermill Bakery",
      title: "Senior Bakery Planner",
      location: "Portland, OR",
      postedAt: "2026-05-01T13:00:00.000Z",
      text: expect.stringContaining("- Plan shifts & ovens"),
    });
    expect(lines[2]).toEqual({ rejected: "The record has no id." });
  });

  it("reads a recorded cassette and recognises answers of other folders", async () => {
    expect(
      (await ingest({ source: "greenhouse", company: "x", file: join(ats, "greenhouse/fixtures/cassette.yml") })).lines,
    ).toHaveLength(2);
    expect(
      (await ingest({ source: "other", company: "x", file: join(ats, "oracle/fixtures/list.json") })).lines,
    ).toMatchObject([{ source: "oracle" }]);
    expect(
      (await ingest({ source: "aggregators", company: "x", file: join(ats, "weworkremotely/fixtures/feed.rss") }))
        .lines,
    ).toMatchObject([{ source: "weworkremotely" }]);
  });

  it.each([
    ["cut.json", '{"jobs":[{"id":1,"title":"Ba', "stops in the middle"],
    ["page.json", "<!doctype html><html><body>Just a moment</body></html>", "web page"],
    ["empty.json", "", "empty"],
    ["other.json", '{"message":"hello"}', "holds no jobs"],
  ])("refuses %s whole, in a sentence", async (name, content, words) => {
    writeFileSync(join(directory, name), content);
    await expect(ingest({ source: "greenhouse", company: "x", file: name })).rejects.toMatchObject({
      name: "AppError",
      message: expect.stringContaining(words),
    });
  });

  it("prints the whole records of an answer that was cut, says what is missing, and still refuses", async () => {
    const whole = readFileSync(join(ats, "lever/fixtures/list.json"), "utf8");
    writeFileSync(join(directory, "lever.json"), whole.slice(0, whole.lastIndexOf("hostedUrl")));
    const lines: unknown[] = [];
    await expect(ingest({ source: "lever", company: "x", file: "lever.json" }, lines)).rejects.toThrow(
      "stops in the middle",
    );
    expect(lines).toMatchObject([{ title: "Flour Buyer" }, { rejected: expect.stringContaining("stops") }]);
  });

  it("refuses an unknown source and a missing file", async () => {
    await expect(ingest({ source: "nope", company: "x", file: "a" })).rejects.toThrow(
      'There is no source "nope". Known: greenhouse',
    );
    await expect(ingest({ source: "greenhouse", company: "x", file: "missing.json" })).rejects.toThrow(
      "cannot be read",
    );
  });
});
