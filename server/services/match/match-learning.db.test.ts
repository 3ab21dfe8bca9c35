import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { weighBasis } from "@/lib/domain/match/score-pair";
import { EQUAL_WEIGHTS } from "@/lib/domain/match/signal-weights";
import { createSkillRecognizer } from "@/lib/domain/match/skill-recognizer";
import { asJson } from "@/server/db/json";
import { getCalibration } from "@/server/services/match/get-calibration";
import { learnWish } from "@/server/services/match/learn-wish";
import { listLearnedWishes } from "@/server/services/match/list-learned-wishes";
import { saveMatches } from "@/server/services/match/match.store";
import { previewWeights } from "@/server/services/match/preview-weights";
import { previewWish } from "@/server/services/match/preview-wish";
import { undoLearnedWish } from "@/server/services/match/undo-learned-wish";
import { updateMatchSettings } from "@/server/services/match/update-match-settings";
import { getProfile } from "@/server/services/profile/get-profile";
import { type InventedPerson, inventApplication, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());

type Signals = { text: number; title: number; skills: number };

async function invent(): Promise<InventedPerson> {
  const person = await inventPerson(database, { skills: createSkillRecognizer([]) });
  await database.db.profile.upsert({
    where: { accountId_id: { accountId: person.accountId, id: "main" } },
    create: { accountId: person.accountId, wishes: {} },
    update: {},
  });
  return person;
}

/** An application of the person's in a status, with a match of the given signals for its job. */
async function applied(person: InventedPerson, to: string, signals: Signals, company = "Ellerby Instruments") {
  const { jobId, applicationId } = await inventApplication(person, { status: "submitted", posting: { company } });
  const basis = { ...signals, factor: 1 };
  const score = weighBasis(basis, false, EQUAL_WEIGHTS);
  const match = {
    id: jobId,
    score,
    parts: { text: 0.5, title: 0.5, skills: 0.5 },
    reasons: [],
    requirements: [],
    basis,
  };
  await saveMatches(database.db, person.accountId, "main", [{ match, inputHash: ulid() }], person.ctx.clock.now());
  await database.db.application.update({ where: { id: applicationId }, data: { match: asJson(match) } });
  await database.db.applicationHistory.create({ data: { applicationId, to, by: "owner", at: person.ctx.clock.now() } });
  return jobId;
}

const byTitle = { text: 0.02, title: 0.9, skills: 0 };
const bySkills = { text: 0.02, title: 0.1, skills: 1.8 };

describe("weights", () => {
  it("show their effect without storing it, then move stored scores and back", async () => {
    const person = await invent();
    const [a, b] = [await applied(person, "submitted", byTitle), await applied(person, "submitted", bySkills)];
    const top = async (weights = EQUAL_WEIGHTS) =>
      (await previewWeights(person.ctx, { weights, most: 10 })).jobs.map((j) => j.id);
    const before = await top();
    expect(new Set(before)).toEqual(new Set([a, b]));
    expect(await top({ text: 1, title: 3, skills: 0 })).toEqual([a, b]);
    expect(await top({ text: 1, title: 0, skills: 3 })).toEqual([b, a]);
    expect(await top()).toEqual(before);
    expect((await updateMatchSettings(person.ctx, { weights: { text: 1, title: 3, skills: 0 } })).changed).toBe(2);
    const moved = await previewWeights(person.ctx, { weights: { text: 1, title: 3, skills: 0 }, most: 10 });
    expect(moved.moved).toBe(0);
    for (const job of moved.jobs) expect(job.score).toBe(job.scoreBefore);
    await updateMatchSettings(person.ctx, { weights: EQUAL_WEIGHTS });
    expect(await top()).toEqual(before);
  });

  it("are each person's own", async () => {
    const [one, other] = [await invent(), await invent()];
    await applied(one, "submitted", byTitle);
    await updateMatchSettings(other.ctx, { weights: { text: 0, title: 3, skills: 0 } });
    const { jobs } = await previewWeights(one.ctx, { weights: EQUAL_WEIGHTS, most: 10 });
    expect(jobs[0]?.score).toBe(jobs[0]?.scoreBefore);
  });
});

describe("outcomes", () => {
  it("are recorded per part, once, and teach chances only when there are enough", async () => {
    const person = await invent();
    for (let i = 0; i < 12; i++)
      await applied(person, i % 4 === 0 ? "rejected" : "interviewing", { ...bySkills, title: 0.3 + i / 40 });
    const early = await getCalibration(person.ctx);
    expect(early).toMatchObject({ answers: 12, successes: 9, chances: null, reliability: null });
    expect(early.missing).toEqual({ answers: 8, successes: 0, failures: 2 });
    for (let i = 0; i < 12; i++) await applied(person, "no_answer", { ...byTitle, title: i / 40 });
    const hidden = await applied(person, "submitted", byTitle);
    await database.db.hiddenJob.create({ data: { accountId: person.accountId, jobId: hidden } });
    const late = await getCalibration(person.ctx);
    expect(late).toMatchObject({ answers: 24, successes: 9, method: "logistic" });
    expect(late.chances).toHaveLength(101);
    expect(late.chances?.[90]).toBeGreaterThan(late.chances?.[10] ?? 1);
    expect(late.reliability?.bins.reduce((sum, b) => sum + b.answers, 0)).toBe(24);
    const row = (kind: string) => late.features.find((f) => f.kind === kind);
    expect(row("interview")?.skills).toBeGreaterThan(row("no_answer")?.skills ?? 1);
    expect(row("hide")?.jobs).toBe(1);
    await database.db.hiddenJob.deleteMany({ where: { accountId: person.accountId } });
    expect((await getCalibration(person.ctx)).features.find((f) => f.kind === "hide")).toBeUndefined();
  });

  it("can be kept out of sight, and never move a score", async () => {
    const person = await invent();
    await applied(person, "interviewing", bySkills);
    const before = await previewWeights(person.ctx, { weights: EQUAL_WEIGHTS, most: 10 });
    await updateMatchSettings(person.ctx, { showsChance: false });
    expect((await getCalibration(person.ctx)).showsChance).toBe(false);
    expect(await previewWeights(person.ctx, { weights: EQUAL_WEIGHTS, most: 10 })).toEqual(before);
  });
});

describe("wishes learned from a job", () => {
  it("say what they would change, are learned on agreement and can be taken back", async () => {
    const person = await invent();
    const jobId = await applied(person, "submitted", byTitle, "Grackle Lending");
    await applied(person, "submitted", bySkills);
    const wish = { field: "mustNot" as const, value: "company: Grackle Lending" };
    const preview = await previewWish(person.ctx, wish);
    expect(preview).toMatchObject({ looked: 2, left: 1, risen: 0, fallen: 0 });
    expect((await getProfile(person.ctx)).wishes.mustNot).toEqual([]);
    const learned = await learnWish(person.ctx, { ...wish, jobId, direction: "less" });
    expect((await getProfile(person.ctx)).wishes.mustNot).toEqual([wish.value]);
    expect(person.events.map((e) => e.name)).toContain("match/refresh.requested");
    expect(await learnWish(person.ctx, { ...wish, jobId, direction: "less" })).toBeNull();
    expect(await listLearnedWishes(person.ctx)).toMatchObject([{ ...wish, jobId }]);
    await undoLearnedWish(person.ctx, learned?.id ?? "");
    expect((await getProfile(person.ctx)).wishes.mustNot).toEqual([]);
    expect(await listLearnedWishes(person.ctx)).toEqual([]);
  });

  it("are not found by anyone else", async () => {
    const [one, other] = [await invent(), await invent()];
    const jobId = await applied(one, "submitted", byTitle);
    const learned = await learnWish(one.ctx, { field: "niceToHave", value: "Go", jobId, direction: "more" });
    await expect(undoLearnedWish(other.ctx, learned?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  });
});
