import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import { createEmbeddedEmbedder } from "@/server/adapters/embedder/embedded";
import type { ServiceContext } from "@/server/context";
import type { Embedder } from "@/server/ports/embedder";
import { indexJobs } from "@/server/services/job/index-jobs";
import { listJobFacets } from "@/server/services/job/list-job-facets";
import { listJobs } from "@/server/services/job/list-jobs";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
let me: ServiceContext;
let stranger: ServiceContext;
const embedder = createEmbeddedEmbedder();
const skills = { recognize: () => [], canonical: () => null, implies: () => false };
const ports = (chosen: Embedder = embedder, earlierEmbedders: Embedder[] = []) => ({
  skills,
  embedder: chosen,
  earlierEmbedders,
});

let count = 0;
const posting = (title: string, changes: Partial<Posting> = {}): Posting =>
  postingSchema.parse({
    id: `lever:mill:${++count}`,
    source: "lever",
    board: "mill",
    url: `https://jobs.example.org/mill/${count}`,
    company: "Rivermill Bakery",
    title,
    location: "Leeds, UK",
    text: `Plain words about opening number ${count}.`,
    language: "en",
    ...changes,
  });

const POSTINGS = [
  posting("Registered Nurse", {
    company: "Harbour Clinic",
    text: "You care for patients on the night shift.",
    requiredYears: 3,
  }),
  posting("Staff Nurse", { company: "Harbour Clinic", remote: { mode: "hybrid", scope: [] } }),
  posting("Backend Engineer", { text: "We write C++ and Terraform.", sponsorship: "offered", location: "Zürich" }),
  posting("Frontend Engineer", { sponsorship: "not_offered", places: [{ text: "Berlin", countryCode: "DE" }] }),
  posting("Bäcker", { language: "de", text: "Sie backen Brötchen und arbeiten mit erfahrenen Entwicklern." }),
  posting("Legal Counsel", { sponsorship: "offered", company: "Quayside Law" }),
  posting("Senior Legal Counsel", { company: "Quayside Law" }),
  posting("Night Porter", { salary: { min: 20_000, currency: "GBP", period: "year" } }),
];

beforeAll(async () => {
  database = await startTestDatabase();
  for (const id of ["me", "stranger"])
    await database.db.account.create({ data: { id, email: `${id}@example.org`, name: id } });
  await database.db.followedBoard.create({
    data: { accountId: "me", source: "lever", token: "mill", company: "Rivermill Bakery" },
  });
  const contextOf = (accountId: string) => database.contextFor({ kind: "account", accountId, role: "user" }, ports());
  me = contextOf("me");
  stranger = contextOf("stranger");
  await ingestPostings(
    me,
    POSTINGS.map((ok) => ({ ok })),
  );
});
afterAll(() => database.close());

const titles = async (filter: JobFilter, ctx = me) =>
  (await listJobs(ctx, { filter, limit: 50 })).items.map((j) => j.title);

describe("finding jobs by words", () => {
  it.each<[string, string[]]>([
    ["night", ["Night Porter", "Registered Nurse"]],
    ["nurses", ["Registered Nurse", "Staff Nurse"]],
    ["harbour clinic", ["Registered Nurse", "Staff Nurse"]],
    ["c++", ["Backend Engineer"]],
    ["zurich", ["Backend Engineer"]],
    ["nurs", ["Registered Nurse", "Staff Nurse"]],
    ['"night shift"', ["Registered Nurse"]],
    ["engineer -backend", ["Frontend Engineer"]],
    ["entwickler", ["Bäcker"]],
    ["backer", ["Bäcker"]],
  ])("%s", async (text, expected) => {
    expect((await titles({ text })).toSorted()).toEqual(expected.toSorted());
  });

  it("puts words in the title before words in the description", async () => {
    expect((await titles({ text: "night" }))[0]).toBe("Night Porter");
  });

  it("forgives typing mistakes, says what it looked for, and never changes a word that some job holds", async () => {
    const page = await listJobs(me, { filter: { text: "fontend" }, limit: 10 });
    expect(page.items.map((job) => job.title)).toEqual(["Frontend Engineer"]);
    expect(page.corrections).toEqual([{ from: "fontend", to: ["frontend"] }]);
    expect((await listJobs(me, { filter: { text: "terraform" }, limit: 10 })).corrections).toEqual([]);
    // Two letters swapped in a short word leave few letter triples alike.
    const swapped = await listJobs(me, { filter: { text: "nihgt" }, limit: 10 });
    expect(swapped.corrections).toEqual([{ from: "nihgt", to: ["night"] }]);
    expect(swapped.items[0]?.title).toBe("Night Porter");
  });

  it("shows nothing of boards that a person does not follow", async () => {
    expect(await titles({ text: "nurse" }, stranger)).toEqual([]);
    expect(await titles({}, stranger)).toEqual([]);
  });

  it("pages without repeating or leaving out", async () => {
    for (const filter of [{ text: "engineer" }, {}, { sort: "newest" }] satisfies JobFilter[]) {
      const whole = (await listJobs(me, { filter, limit: 50 })).items.map((job) => job.id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listJobs(me, { filter, limit: 1, cursor });
        seen.push(...page.items.map((job) => job.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(whole);
    }
  });
});

describe("narrowing", () => {
  it.each<[JobFilter, string[]]>([
    [{ sponsorship: "offered" }, ["Backend Engineer", "Legal Counsel"]],
    [{ country: "DE" }, ["Frontend Engineer"]],
    [{ hasSalary: true }, ["Night Porter"]],
    [{ remote: "hybrid" }, ["Staff Nurse"]],
    [{ language: "de" }, ["Bäcker"]],
    [{ text: "nurse", maxYears: 1 }, ["Staff Nurse"]],
    [{ company: "Harbour Clinic" }, ["Registered Nurse", "Staff Nurse"]],
  ])("%j", async (filter, expected) => {
    expect((await titles(filter)).toSorted()).toEqual(expected.toSorted());
  });

  it("counts what each choice would leave, its own filter apart", async () => {
    const facets = await listJobFacets(me, { sponsorship: "offered" });
    expect(facets.sponsorship).toEqual([
      { value: "offered", jobs: 2 },
      { value: "not_offered", jobs: 1 },
    ]);
    expect(facets.company).toEqual([
      { value: "Quayside Law", jobs: 1 },
      { value: "Rivermill Bakery", jobs: 1 },
    ]);
    expect((await listJobFacets(me, { text: "nurse" })).company).toEqual([{ value: "Harbour Clinic", jobs: 2 }]);
  });
});

describe("vectors", () => {
  it("find what is meant by other words, and keep filters and excluded words", async () => {
    expect(await indexJobs(me, 100)).toEqual({ indexed: POSTINGS.length, left: false });
    expect(await indexJobs(me, 100)).toEqual({ indexed: 0, left: false });
    expect(await titles({ text: "attorney" })).toEqual(["Legal Counsel", "Senior Legal Counsel"]);
    expect(await titles({ text: "attorney", sponsorship: "offered" })).toEqual(["Legal Counsel"]);
    expect(await titles({ text: "attorney -senior" })).toEqual(["Legal Counsel"]);
    expect(await titles({ text: "attorney" }, stranger)).toEqual([]);
  });

  it("of words that mean nothing here find nothing", async () => {
    expect(await titles({ text: "zzyzx" })).toEqual([]);
  });

  it("of the earlier embedder serve until those of a new one are complete", async () => {
    const other: Embedder = { ...embedder, name: "other", embed: (texts) => embedder.embed(texts) };
    const ctx = database.contextFor(me.actor, ports(other, [embedder]));
    expect(await titles({ text: "attorney" }, ctx)).toContain("Legal Counsel");
    expect(await indexJobs(ctx, 2)).toEqual({ indexed: 2, left: true });
    const names = async () =>
      (await database.db.jobEmbedding.findMany({ distinct: ["embedder"], select: { embedder: true } }))
        .map((row) => row.embedder)
        .toSorted();
    expect(await names()).toEqual([embedder.name, "other"]);
    expect(await titles({ text: "attorney" }, ctx)).toContain("Legal Counsel");
    while ((await indexJobs(ctx, 2)).left);
    expect(await names()).toEqual(["other"]);
    expect(await titles({ text: "attorney" }, ctx)).toContain("Legal Counsel");
  });
});
