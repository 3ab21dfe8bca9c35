import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createOpenAiCompatibleModel } from "@/server/adapters/ai/openai-compatible";
import { loadSkillRecognizer } from "@/server/adapters/taxonomy/load-skill-recognizer";
import { stopWriting } from "@/server/services/application/stop-writing";
import { tailorResume } from "@/server/services/resume/tailor-resume";
import { checkBudget } from "@/server/services/usage/check-budget";
import { estimatePreparation } from "@/server/services/usage/estimate-preparation";
import { setDailyLimit } from "@/server/services/usage/set-daily-limit";
import { summarizeUsage } from "@/server/services/usage/summarize-usage";
import { inventApplication, inventPerson } from "@/server/testing/invented-application";
import { type ChatAnswer, type OpenAiServer, startOpenAiServer } from "@/server/testing/openai-server";
import { startTestDatabase, type TestDatabase } from "@/server/testing/test-database";

let database: TestDatabase;
let server: OpenAiServer | undefined;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => database.close());

const skills = loadSkillRecognizer();
const ANSWER = JSON.stringify({
  summary: null,
  work: [],
  changes: ["Nothing was changed, and it took a while to say so."],
});

async function start(answer: ChatAnswer = { text: ANSWER }) {
  server = await startOpenAiServer(() => answer);
  const model = createOpenAiCompatibleModel({
    apiKey: "k",
    baseUrl: server.baseUrl,
    smallModel: "gpt-5-nano",
    largeModel: "gpt-5-mini",
  });
  const person = await inventPerson(database, { skills, model });
  const application = await inventApplication(person, { status: "preparing" });
  const step = { applicationId: application.applicationId, draftId: application.draftId, attempt: 0 };
  return { ...person, ...application, step };
}

describe("writing that costs", () => {
  it("says before what it will cost about, and after what it did cost, by task", async () => {
    const { ctx, step } = await start();
    const estimate = await estimatePreparation(ctx, { applicationId: step.applicationId });
    expect(estimate.costMicroUsd).toBeGreaterThan(0);
    expect(estimate.costMicroUsd).toBeLessThan(50_000);
    await tailorResume(ctx, step);
    const { byTask, day } = await summarizeUsage(ctx);
    expect(byTask).toMatchObject([{ task: "tailor-resume", calls: 1 }]);
    expect(day.costMicroUsd).toBeGreaterThan(0);
  });

  it("does not pay twice when the same step runs again after its answer was lost", async () => {
    const { ctx, step, draftId } = await start();
    await tailorResume(ctx, step);
    await ctx.db.$executeRaw`UPDATE "Draft" SET "tailoredResume" = NULL WHERE id = ${draftId}`;
    await tailorResume(ctx, { ...step, attempt: 1 });
    expect(server?.requests).toHaveLength(1);
  });

  it("waits when the day's limit is used up, and not when it is raised or a new day has begun", async () => {
    const { ctx, step, clock, events } = await start();
    await tailorResume(ctx, step);
    await setDailyLimit(ctx, { dollars: 0.00001 });
    expect((await checkBudget(ctx)).waitMs).toBe(15 * 3_600_000);
    await setDailyLimit(ctx, { dollars: 5 });
    expect(await checkBudget(ctx)).toEqual({ waitMs: 0 });
    expect(events.filter(({ name }) => name === "usage/limit.changed")).toHaveLength(2);
    await setDailyLimit(ctx, { dollars: 0.00001 });
    clock.set("2026-05-05T00:00:01.000Z");
    expect(await checkBudget(ctx)).toEqual({ waitMs: 0 });
  });

  it("breaks off a call when its owner stops it, and still writes down about what it cost", async () => {
    const { ctx, step, applicationId, events } = await start({ text: ANSWER, delayMs: 150 });
    const writing = tailorResume(ctx, step);
    writing.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 250));
    await stopWriting(ctx, applicationId);
    await expect(writing).rejects.toMatchObject({ code: "conflict" });
    const [record] = await ctx.db.usageRecord.findMany({ where: { applicationId } });
    expect(record).toMatchObject({ isEstimate: true, task: "tailor-resume" });
    expect((await ctx.db.application.findUniqueOrThrow({ where: { id: applicationId } })).status).toBe("draft");
    expect(events.at(-1)?.name).toBe("application/writing.stopped");
    await expect(stopWriting(ctx, applicationId)).rejects.toMatchObject({ code: "conflict" });
  });
});
