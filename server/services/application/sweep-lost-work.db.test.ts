import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkflowRun } from "@/lib/domain/activity/workflow-run.schema";
import { sweepAnalytics } from "@/server/services/analytics/sweep-analytics";
import { retryPreparation } from "@/server/services/application/retry-preparation";
import { sweepPreparations } from "@/server/services/application/sweep-preparations";
import { requestSubmission } from "@/server/services/submission/request-submission";
import { sweepSubmissions } from "@/server/services/submission/sweep-submissions";
import { inventApplication, inventPerson } from "@/server/testing/invented-application";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.db.application.deleteMany());

const run = (functionId: string): WorkflowRun => ({
  id: "r",
  functionId,
  status: "running",
  createdAt: 0,
  startedAt: 0,
  finishedAt: null,
  stepsDone: 0,
  error: null,
  replayOf: null,
});

/** A person whose engine has the runs that the test says. */
async function start(status: "preparing" | "ready" | "failed", runs: WorkflowRun[] = []) {
  const workflowRuns = {
    isReadable: true,
    list: async () => runs,
    steps: async () => [],
    replay: async () => "",
  };
  const person = await inventPerson(database, { workflowRuns });
  const application = await inventApplication(person, { status });
  const at = person.clock.now();
  await database.db.application.update({ where: { id: application.applicationId }, data: { updatedAt: at } });
  const later = (minutes: number) => person.clock.set(new Date(at.getTime() + minutes * 60_000).toISOString());
  const statusOf = async () =>
    (await database.db.application.findUniqueOrThrow({ where: { id: application.applicationId } })).status;
  return { ...person, ...application, system: { ...person.ctx, actor: { kind: "system" } as const }, later, statusOf };
}

describe("preparations that nothing moves", () => {
  it("are told of once more, then end as failed, so that they can be started again", async () => {
    const world = await start("preparing");
    expect(await sweepPreparations(world.system)).toEqual({ repeated: 0, failed: 0 });
    world.later(11);
    expect(await sweepPreparations(world.system)).toEqual({ repeated: 1, failed: 0 });
    expect(world.events.at(-1)).toMatchObject({
      name: "application/preparation.requested",
      data: { draftId: world.draftId },
    });
    world.later(31);
    expect(await sweepPreparations(world.system)).toEqual({ repeated: 0, failed: 1 });
    expect(await world.statusOf()).toBe("failed");
    expect(world.events.map((event) => event.name)).toContain("application/preparation.failed");
  });

  it("are left alone while their run waits", async () => {
    const world = await start("preparing", [run("dossier-prepare-application")]);
    world.later(24 * 60);
    expect(await sweepPreparations(world.system)).toEqual({ repeated: 0, failed: 0 });
  });
});

describe("trying again", () => {
  it("takes over what was written, and only after an error", async () => {
    const world = await start("failed");
    const letter = {
      language: "en",
      tone: "plain",
      length: "short",
      subject: "Backend Engineer",
      greeting: "Dear team,",
      paragraphs: [],
      closing: "Yours,",
      signature: "Jo",
    };
    await database.db.draft.update({
      where: { id: world.draftId },
      data: { coverLetter: letter, letterWriter: "floor", guidance: "Short." },
    });
    const { draftId } = await retryPreparation(world.ctx, world.applicationId);
    const next = await database.db.draft.findUniqueOrThrow({ where: { id: draftId } });
    expect(next).toMatchObject({ number: 2, coverLetter: letter, letterWriter: "floor", guidance: "Short." });
    expect(await world.statusOf()).toBe("preparing");
    await expect(retryPreparation(world.ctx, world.applicationId)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("attempts to send that nothing moves", () => {
  const ask = (world: Awaited<ReturnType<typeof start>>) =>
    requestSubmission(world.ctx, {
      applicationId: world.applicationId,
      packageHash: world.packageHash,
      channel: "hand_off",
    });
  const stateOf = async (id: string) => (await database.db.submission.findUniqueOrThrow({ where: { id } })).state;

  it("are told of once more, then end as not begun, so that they can be asked for again", async () => {
    const world = await start("ready");
    const { id } = await ask(world);
    world.later(11);
    expect(await sweepSubmissions(world.system)).toEqual({ repeated: 1, ended: 0 });
    world.later(61);
    expect(await sweepSubmissions(world.system)).toEqual({ repeated: 0, ended: 1 });
    expect(await stateOf(id)).toBe("failed");
    expect((await ask(world)).isNew).toBe(true);
  });

  it("end as unknown when they had begun: never as sent, never as free to send", async () => {
    const world = await start("ready");
    const { id } = await ask(world);
    await database.db.submission.update({ where: { id }, data: { state: "sending" } });
    world.later(61);
    expect(await sweepSubmissions(world.system)).toEqual({ repeated: 0, ended: 1 });
    expect(await stateOf(id)).toBe("unknown");
    expect((await ask(world)).isNew).toBe(false);
  });
});

describe("applications that were not counted", () => {
  it("are counted, once", async () => {
    const world = await start("ready");
    expect(await sweepAnalytics(world.system)).toEqual({ folded: 1 });
    expect(await sweepAnalytics(world.system)).toEqual({ folded: 0 });
    const row = await database.db.applicationMilestones.findUniqueOrThrow({
      where: { applicationId: world.applicationId },
    });
    expect(row.milestones).toMatchObject({ status: "ready", reached: { approved: "2026-05-04T09:00:00.000Z" } });
  });
});
