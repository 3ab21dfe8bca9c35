import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { type Posting, type PostingRecord, postingSchema } from "@/lib/domain/posting/posting.schema";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { listPostingsOfJob } from "@/server/services/posting/posting.store";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

const WORDS =
  "design build operate services data pipelines payments platform reliability mentoring roadmap customers testing mobile billing ledger privacy accessibility nursing payroll".split(
    " ",
  );
const body = (seed: number) =>
  Array.from({ length: 120 }, (_, n) => WORDS[(n * (seed + 3) + n * n + seed) % WORDS.length]).join(" ");

let count = 0;
/** An invented posting on a board of its own, with a body that differs by seed. */
function posting(board: string, changes: Partial<Posting> = {}): Posting {
  const n = ++count;
  return postingSchema.parse({
    id: `greenhouse:${board}:${n}`,
    source: "greenhouse",
    board,
    url: `https://boards.greenhouse.io/${board}/jobs/${n}`,
    company: `Company ${board}`,
    title: "Backend Engineer",
    location: "Leeds, UK",
    text: body(n),
    ...changes,
  });
}
const ok = (...postings: Posting[]): PostingRecord[] => postings.map((one) => ({ ok: one }));
/** Knows one skill. */
const skills: SkillRecognizer = {
  recognize: (text) =>
    [...text.matchAll(/billing/g)].map((m) => ({
      text: m[0],
      start: m.index,
      end: m.index + m[0].length,
      label: "Billing",
      kind: "technology",
      confidence: 1,
    })),
  canonical: () => null,
  implies: () => false,
};
const ctx = () => database.contextFor({ kind: "system" }, { skills });

describe("ingesting postings", () => {
  it("makes a job of each new opening, counts what was rejected, and writes nothing for an unchanged board", async () => {
    const records: PostingRecord[] = [...ok(posting("a1"), posting("a1")), { rejected: "no title", raw: {} }];
    const snapshot = { source: "greenhouse", board: "a1" };
    expect(await ingestPostings(ctx(), records, snapshot)).toMatchObject({ newJobs: 2, newPostings: 2, rejected: 1 });
    expect(await ingestPostings(ctx(), records, snapshot)).toMatchObject({
      newJobs: 0,
      newPostings: 0,
      changed: 0,
      unchanged: 2,
    });
  });

  it("joins a repost under a new id with the job it repeats, and says why", async () => {
    const first = posting("b1", { requisitionId: "R-7" });
    const repost = { ...posting("b1", { requisitionId: "R-7" }), text: first.text };
    expect(await ingestPostings(ctx(), ok(first))).toMatchObject({ newJobs: 1 });
    expect(await ingestPostings(ctx(), ok(repost))).toMatchObject({ newJobs: 0, newPostings: 1 });
    const row = await database.db.postingRecord.findUniqueOrThrow({ where: { id: repost.id } });
    const together = await listPostingsOfJob(database.db, "anybody", row.jobId);
    expect(together.map((entry) => entry.posting.id).sort()).toEqual([first.id, repost.id].sort());
    expect(row.mergeReason).toMatch(/R-7/);
  });

  it("keeps a second requisition with the same title apart", async () => {
    const result = await ingestPostings(
      ctx(),
      ok(posting("c1", { requisitionId: "R-1" }), posting("c1", { requisitionId: "R-2", location: "Berlin, Germany" })),
    );
    expect(result.newJobs).toBe(2);
  });

  it("closes a job after two complete snapshots without it, and opens it when it comes back", async () => {
    const [stays, goes] = [posting("d1"), posting("d1")];
    const snapshot = { source: "greenhouse", board: "d1" };
    await ingestPostings(ctx(), ok(stays, goes), snapshot);
    const { jobId } = await database.db.postingRecord.findUniqueOrThrow({ where: { id: goes.id } });
    const isClosed = async () => (await database.db.job.findUniqueOrThrow({ where: { id: jobId } })).closedAt !== null;
    await ingestPostings(ctx(), ok(stays), snapshot);
    expect(await isClosed()).toBe(false);
    await ingestPostings(ctx(), ok(stays), snapshot);
    expect(await isClosed()).toBe(true);
    await ingestPostings(ctx(), ok(stays, goes), snapshot);
    expect(await isClosed()).toBe(false);
  });
});
