import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dedupePostings } from "@/lib/domain/job/dedupe-postings";
import { readSampleSource, resolveCopies } from "@/server/adapters/ats/sample/read-sample-source";
import { readSampleAnswer, sampleBoardsDirectory } from "@/server/adapters/ats/sample/sample-boards";
import { listSampleBoards, sample } from "@/server/adapters/ats/sample/source";
import { sampleAnswer } from "@/server/adapters/ats/sample/write-sample-answer";

const SOURCE = join(sampleBoardsDirectory(), "..", "source");
const sources = readdirSync(SOURCE).map((name) => readSampleSource(readFileSync(join(SOURCE, name), "utf8")));
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

async function ingestAll() {
  const http = { request: () => Promise.reject(new Error("the sample boards need no network")) };
  const boards = await Promise.all(listSampleBoards().map((board) => sample.fetch(http, board)));
  return boards.flatMap((board) => board.records);
}

describe("the sample boards", () => {
  it("are what the sources say", async () => {
    for (const board of resolveCopies(sources)) {
      const recorded: unknown = JSON.parse(new TextDecoder().decode((await readSampleAnswer(board.token)).answer));
      expect(JSON.parse(JSON.stringify(sampleAnswer(board)))).toEqual(recorded);
    }
  });
  it("are at least 72 postings of 14 invented companies, each read by its ATS's reader without a rejection", async () => {
    const records = await ingestAll();
    const postings = records.flatMap((record) => ("ok" in record ? [record.ok] : []));
    expect(records.length - postings.length).toBe(0);
    expect(postings.length).toBeGreaterThanOrEqual(72);
    expect(new Set(postings.map((p) => p.company)).size).toBeGreaterThanOrEqual(14);
    expect(new Set(postings.map((p) => p.url)).size).toBe(postings.length);
    for (const posting of postings) {
      expect(words(posting.text), posting.title).toBeGreaterThanOrEqual(140);
      expect(posting.postedAt ?? "", posting.title).toMatch(/^2026-(08|09|10|11)/);
    }
  });
  it("show no script that a description carried", async () => {
    for (const record of await ingestAll()) {
      if (!("ok" in record)) continue;
      expect(record.ok.html ?? "").not.toMatch(/<script|onerror|javascript:/i);
      expect(record.ok.text).not.toContain("collector.invalid");
    }
  });
  it("hold reposts and agency copies that merge, and openings in two cities that do not", async () => {
    const postings = (await ingestAll()).flatMap((record) => ("ok" in record ? [record.ok] : []));
    const groups = dedupePostings(postings);
    const titlesOf = (count: number) =>
      groups.filter((g) => g.postingIds.length === count).map((g) => postings[g.positions[0] ?? 0]?.title);
    expect(titlesOf(3)).toEqual(["Staff Nurse, Acute Medicine"]);
    expect(titlesOf(2).sort()).toEqual([
      "Embedded Software Engineer",
      "Senior Backend Engineer (TypeScript)",
      "Site Reliability Engineer",
    ]);
    expect(groups.length).toBe(postings.length - 5);
  });
  it("refuse a board that is not bundled", async () => {
    await expect(readSampleAnswer("../../secrets")).rejects.toMatchObject({ code: "not_found" });
  });
});
