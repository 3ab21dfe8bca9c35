import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import { createEmbeddedEmbedder } from "@/server/adapters/embedder/embedded";
import type { ServiceContext } from "@/server/context";
import { getJob } from "@/server/services/job/get-job";
import { listJobs } from "@/server/services/job/list-jobs";
import { splitJob } from "@/server/services/job/split-job";
import { undoSplit } from "@/server/services/job/undo-split";
import { closeExpiredPostings, closePostings } from "@/server/services/posting/close-postings";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
let now = new Date("2026-03-02T08:00:00Z");
const ports = {
  skills: { recognize: () => [], canonical: () => null, implies: () => false },
  embedder: createEmbeddedEmbedder(),
  earlierEmbedders: [],
  workflowEvents: { send: async () => undefined },
};
const contextOf = (accountId: string): ServiceContext => ({
  ...database.contextFor({ kind: "account", accountId, role: "user" }, ports),
  clock: { now: () => now },
});
const later = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000);
};

beforeAll(async () => {
  database = await startTestDatabase();
  for (const id of ["ana", "ben"]) {
    await database.db.account.create({ data: { id, email: `${id}@example.org`, name: id } });
    await database.db.followedBoard.create({
      data: { accountId: id, source: "lever", token: "mill", company: "Rivermill Bakery" },
    });
  }
});
afterAll(() => database.close());

const WORDS = "flour oven dough rye starter shift order van ledger invoice harbour morning team scale recipe".split(
  " ",
);
const body = (seed: number) =>
  Array.from({ length: 90 }, (_, n) => WORDS[(n * (seed + 5) + n * n * seed) % WORDS.length]).join(" ");

let count = 0;
const posting = (title: string, seed: number, changes: Partial<Posting> = {}): Posting =>
  postingSchema.parse({
    id: `lever:mill:${++count}`,
    source: "lever",
    board: "mill",
    url: `https://jobs.lever.co/mill/${count}`,
    company: "Rivermill Bakery",
    title,
    location: "Leeds, UK",
    text: body(seed),
    ...changes,
  });
const ingest = (postings: Posting[], isWhole = false) =>
  ingestPostings(
    contextOf("ana"),
    postings.map((ok) => ({ ok })),
    isWhole ? { source: "lever", board: "mill" } : undefined,
  );
const jobOf = async (posting: Posting) =>
  (await database.db.postingRecord.findUniqueOrThrow({ where: { id: posting.id } })).jobId;
const kinds = async (jobId: string) => (await getJob(contextOf("ana"), jobId)).history.map((event) => event.kind);

describe("splitting", () => {
  it("makes a job of its own that stays apart through later readings, and can be taken back by who split it", async () => {
    const [first, again] = [posting("Baker", 1), posting("Baker", 1)];
    await ingest([first, again]);
    const jobId = await jobOf(first);
    expect(await jobOf(again)).toBe(jobId);
    expect((await getJob(contextOf("ana"), jobId)).postings.map((one) => one.mergeReason)).toContainEqual(
      expect.stringContaining("Posted again"),
    );
    const split = await splitJob(contextOf("ana"), { jobId, postingId: again.id });
    expect(await jobOf(again)).toBe(split.jobId);
    expect(split.jobId).not.toBe(jobId);
    await ingest([first, again]);
    await ingest([first, { ...again, text: `${again.text} and a cat` }]);
    expect([await jobOf(first), await jobOf(again)]).toEqual([jobId, split.jobId]);
    expect((await getJob(contextOf("ben"), jobId)).splits).toMatchObject([
      { id: split.splitId, jobId: split.jobId, title: "Baker", isMine: false },
    ]);
    await expect(undoSplit(contextOf("ben"), split.splitId)).rejects.toMatchObject({ code: "not_found" });
    expect(await undoSplit(contextOf("ana"), split.splitId)).toEqual({ jobId });
    expect(await jobOf(again)).toBe(jobId);
    expect(await database.db.job.findUnique({ where: { id: split.jobId } })).toBeNull();
    expect(await kinds(jobId)).toEqual(["first_seen", "reposted", "split", "joined_again"]);
    await expect(undoSplit(contextOf("ana"), split.splitId)).rejects.toMatchObject({ code: "not_found" });
  });

  it("of the posting that is shown lets the job show another, and twins leave for one job", async () => {
    const [one, two, three] = [posting("Miller", 2), posting("Miller", 2), posting("Miller", 2)];
    await ingest([one, two, three]);
    const jobId = await jobOf(one);
    const left = await splitJob(contextOf("ana"), { jobId, postingId: one.id });
    expect((await getJob(contextOf("ana"), jobId)).posting.id).not.toBe(one.id);
    expect(await splitJob(contextOf("ana"), { jobId, postingId: two.id })).toMatchObject({ jobId: left.jobId });
    await expect(splitJob(contextOf("ana"), { jobId, postingId: three.id })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(splitJob(contextOf("ana"), { jobId, postingId: "lever:mill:none" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a job's history", () => {
  it("tells of changed pay, reposts, closing and coming back", async () => {
    const van = posting("Van Driver", 3, { salary: { min: 24_000, currency: "GBP", period: "year" } });
    await ingest([van]);
    const jobId = await jobOf(van);
    later(30);
    await ingest([{ ...van, salary: { min: 26_000, currency: "GBP", period: "year" } }]);
    await closePostings(contextOf("ana"), [van.id], "gone");
    later(1);
    await ingest([{ ...van, salary: { min: 26_000, currency: "GBP", period: "year" } }]);
    expect(await kinds(jobId)).toEqual(["first_seen", "salary_changed", "closed", "opened_again"]);
    later(28);
    await ingest([posting("Van Driver", 3)]);
    later(28);
    await ingest([posting("Van Driver", 3)]);
    const { signals } = await getJob(contextOf("ana"), jobId);
    expect(signals.map((signal) => signal.kind)).toEqual(["reposted", "pay_raised"]);
  });

  it("never lists what is stale as open: past its date, or saying that it is closed", async () => {
    const titles = async () =>
      (await listJobs(contextOf("ana"), { filter: { text: "porter" }, limit: 50 })).items.map((j) => j.title);
    const soon = new Date(now.getTime() + 5 * 86_400_000).toISOString();
    const past = new Date(now.getTime() - 5 * 86_400_000).toISOString();
    const expires = posting("Porter until Friday", 4, { validThrough: soon });
    await ingest([
      expires,
      posting("Porter of last week", 5, { validThrough: past }),
      posting("Porter no more", 6, { text: `This position has been filled. ${body(6)}` }),
      posting("Porter", 7),
    ]);
    expect((await titles()).toSorted()).toEqual(["Porter", "Porter until Friday"]);
    later(7);
    expect(await closeExpiredPostings(contextOf("ana"))).toBe(1);
    expect(await titles()).toEqual(["Porter"]);
    await ingest([expires]);
    expect(await titles()).toEqual(["Porter"]);
    expect(await getJob(contextOf("ana"), await jobOf(expires))).toMatchObject({ closedReason: "expired" });
    await ingest([{ ...expires, validThrough: new Date(now.getTime() + 9 * 86_400_000).toISOString() }]);
    expect((await titles()).toSorted()).toEqual(["Porter", "Porter until Friday"]);
  });
});
