import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import { NO_WISHES } from "@/lib/domain/profile/wishes.schema";
import { createEmbeddedEmbedder } from "@/server/adapters/embedder/embedded";
import { loadMatchTools } from "@/server/adapters/taxonomy/load-match-tools";
import { asJson } from "@/server/db/json";
import { indexJobs } from "@/server/services/job/index-jobs";
import { listJobs } from "@/server/services/job/list-jobs";
import { getRankingProgress } from "@/server/services/match/get-ranking-progress";
import { listCandidateJobs } from "@/server/services/match/list-candidate-jobs";
import { listInterestedProfiles } from "@/server/services/match/list-interested-profiles";
import { listSimilarJobs } from "@/server/services/match/list-similar-jobs";
import { loadPerson } from "@/server/services/match/load-person";
import { rankJobs } from "@/server/services/match/rank-jobs";
import { scoreJobs } from "@/server/services/match/score-jobs";
import { startRanking } from "@/server/services/match/start-ranking";
import { ingestPostings } from "@/server/services/posting/ingest-postings";
import { updateWishes } from "@/server/services/profile/update-wishes";
import { type InventedPerson, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
let cook: InventedPerson;
const tools = loadMatchTools();
const ports = {
  skills: tools.recognizer,
  matchTools: tools,
  embedder: createEmbeddedEmbedder(),
  earlierEmbedders: [],
};

let count = 0;
const posting = (title: string, text: string, changes: Partial<Posting> = {}): Posting =>
  postingSchema.parse({
    id: `lever:mill:${++count}`,
    source: "lever",
    board: "mill",
    url: `https://jobs.example.org/mill/${count}`,
    company: "Rivermill",
    title,
    location: "Leeds, UK",
    places: [{ text: "Leeds", city: "Leeds", countryCode: "GB" }],
    text,
    language: "en",
    ...changes,
  });

const KITCHEN = posting("Line Cook", "You will run the grill. Requirements\n- Food safety\n- Menu planning");
const LEDGER = posting("Accountant", "You close the month. Requirements\n- IFRS\n- Payroll");
const ENGINE = posting("Backend Engineer", "You write services. Requirements\n- Python\n- PostgreSQL");

async function invent(): Promise<InventedPerson> {
  const person = await inventPerson(database, ports);
  const { db } = database;
  await db.profile.create({ data: { accountId: person.accountId, wishes: asJson(NO_WISHES) } });
  await db.followedBoard.create({
    data: { accountId: person.accountId, source: "lever", token: "mill", company: "Rivermill" },
  });
  const resume = {
    work: [
      { position: "Chef de Partie", startDate: "2019-01", highlights: ["Menu planning and food safety for 90 covers"] },
    ],
  };
  await db.resumeFile.create({
    data: {
      accountId: person.accountId,
      filename: "cook.json",
      mediaType: "application/json",
      sizeBytes: 2,
      fileKey: `uploads/${person.accountId}`,
      parsed: asJson(resume),
      corrected: asJson(resume),
      isPrimary: true,
    },
  });
  return person;
}

const titlesOf = async ({ ctx }: InventedPerson) =>
  (await listJobs(ctx, { filter: {}, limit: 50 })).items.filter((job) => job.score !== null).map((job) => job.title);

beforeAll(async () => {
  database = await startTestDatabase();
  cook = await invent();
  await ingestPostings(
    cook.ctx,
    [KITCHEN, LEDGER, ENGINE].map((ok) => ({ ok })),
  );
  await indexJobs(cook.ctx, 100);
});
afterAll(() => database.close());

describe("putting a list in order", () => {
  it("scores each job once, and again only what changed", async () => {
    expect(await rankJobs(cook.ctx)).toEqual({ jobs: 3, scored: 3 });
    expect((await titlesOf(cook))[0]).toBe("Line Cook");
    expect(await rankJobs(cook.ctx)).toEqual({ jobs: 3, scored: 0 });
    cook.clock.set("2026-05-05T09:00:00.000Z");
    expect(await rankJobs(cook.ctx)).toEqual({ jobs: 3, scored: 3 });
  });

  it("tells how far it is from the moment it is asked for", async () => {
    expect(await getRankingProgress(cook.ctx)).toMatchObject({ isRunning: false, due: 3, scored: 3 });
    await updateWishes(cook.ctx, { ...NO_WISHES, titles: ["Pastry Chef"] });
    expect(await getRankingProgress(cook.ctx)).toMatchObject({ isRunning: true, due: 0 });
    expect(await startRanking(cook.ctx)).toEqual({ jobs: 3, due: 3 });
    expect(await getRankingProgress(cook.ctx)).toMatchObject({ isRunning: true, due: 3, scored: 0 });
    await rankJobs(cook.ctx);
    expect(await getRankingProgress(cook.ctx)).toMatchObject({ isRunning: false, due: 3, scored: 3 });
  });

  it("retrieves what is like the person first, within the places they want", async () => {
    const person = await loadPerson(cook.ctx);
    if (!person) throw new Error("The cook has a resume.");
    const jobs = await database.db.job.findMany({ select: { id: true, title: true } });
    const titleOf = new Map(jobs.map((job) => [job.id, job.title]));
    const found = await listCandidateJobs(cook.ctx, person.candidate, 2);
    expect(found.map((id) => titleOf.get(id))[0]).toBe("Line Cook");
    expect(found).toHaveLength(2);
    await updateWishes(cook.ctx, { ...NO_WISHES, places: ["Berlin"] });
    const elsewhere = await loadPerson(cook.ctx);
    if (!elsewhere) throw new Error("The cook has a resume.");
    expect(await listCandidateJobs(cook.ctx, elsewhere.candidate, 2)).toEqual([]);
    await updateWishes(cook.ctx, NO_WISHES);
  });

  it("gives a new job its place for everyone who sees it, and for nobody else", async () => {
    const other = await invent();
    const stranger = await inventPerson(database, ports);
    await rankJobs(cook.ctx);
    await rankJobs(other.ctx);
    const fresh = posting("Sous Chef", "You lead the line. Requirements\n- Food safety\n- Menu planning");
    await ingestPostings(cook.ctx, [{ ok: fresh }]);
    const job = await database.db.job.findFirstOrThrow({ where: { title: "Sous Chef" } });
    const interested = await listInterestedProfiles(cook.ctx, [job.id]);
    expect(interested.map((p) => p.accountId).toSorted()).toEqual([cook.accountId, other.accountId].toSorted());
    for (const person of [cook, other]) {
      expect(await scoreJobs(person.ctx, [job.id])).toEqual({ scored: 1 });
      expect((await titlesOf(person)).slice(0, 2)).toContain("Sous Chef");
    }
    expect(await rankJobs(cook.ctx)).toEqual({ jobs: 4, scored: 0 });
    expect(await titlesOf(stranger)).toEqual([]);
  });

  it("lists jobs like one of them, itself left out, and none to who does not see it", async () => {
    const of = async (title: string) => (await database.db.job.findFirstOrThrow({ where: { title } })).id;
    await indexJobs(cook.ctx, 100);
    const like = await listSimilarJobs(cook.ctx, { jobId: await of("Line Cook"), most: 5 });
    expect(like[0]?.title).toBe("Sous Chef");
    expect(like.map((job) => job.title)).not.toContain("Line Cook");
    const stranger = await inventPerson(database, ports);
    await expect(listSimilarJobs(stranger.ctx, { jobId: await of("Line Cook"), most: 5 })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("drops matches with jobs that closed", async () => {
    await database.db.job.updateMany({ where: { title: "Accountant" }, data: { closedAt: new Date() } });
    await rankJobs(cook.ctx);
    const left = await database.db.jobMatch.findMany({
      where: { accountId: cook.accountId },
      select: { job: { select: { title: true } } },
    });
    expect(left.map((row) => row.job.title)).not.toContain("Accountant");
  });
});
