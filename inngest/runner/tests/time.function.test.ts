import { describe, expect, it } from "vitest";
import { openDatabase } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { startRunner } from "@/inngest/runner/start-runner";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import { eventually, TEST_SIGNING_KEY, type TestRun } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

describe("cron", () => {
  const HOUR = 3_600_000;

  it("Cron: runs at its time, once for several workers; changes and ends with the function's configuration", async () => {
    let now = Date.UTC(2030, 0, 1, 9, 59, 0);
    const ticks: string[] = [];
    const cron = (client: import("inngest").Inngest, expression: string) => [
      client.createFunction({ id: "tick", triggers: [{ cron: expression }] }, async ({ event }) => {
        ticks.push((event.data as { cron: string }).cron);
      }),
    ];
    const engine = await suite.start((client) => cron(client, "TZ=Europe/Paris 0 11 * * *"), {
      now: () => now,
      workers: 2,
    });
    const second = await startRunner({
      databaseUrl: suite.databaseUrl(),
      port: 0,
      apps: [],
      signingKey: TEST_SIGNING_KEY,
      eventKey: undefined,
      now: () => now,
    });
    now += 2 * 60_000;
    engine.runner.wake();
    second.wake();
    await expect.poll(() => ticks).toEqual(["TZ=Europe/Paris 0 11 * * *"]);
    engine.serve(cron(engine.client, "0 * * * *"));
    await engine.runner.syncApps();
    now += HOUR;
    await expect.poll(() => ticks.length).toBe(2);
    engine.serve([engine.client.createFunction({ id: "other", triggers: [{ event: "x" }] }, async () => null)]);
    await engine.runner.syncApps();
    now += 24 * HOUR;
    await engine.run(await engine.send({ name: "x" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ticks).toEqual(["TZ=Europe/Paris 0 11 * * *", "0 * * * *"]);
    await second.close();
  });
});

describe.each(MODES)("time, $mode", ({ checkpointing }) => {
  it("a wait of days on a fake clock: reminders by sleeping, then the timeout", async () => {
    let now = Date.UTC(2030, 0, 1);
    const DAY = 86_400_000;
    const log: string[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "days", triggers: [{ event: "test/days" }] }, async ({ step }) => {
          await step.sleep("three days", "3d");
          await step.run("remind", () => void log.push(`reminded after ${(now - Date.UTC(2030, 0, 1)) / DAY}`));
          const decided = await step.waitForEvent("decision", { event: "test/decided", timeout: "7d" });
          return decided === null ? "expired" : "decided";
        }),
      ],
      { checkpointing, now: () => now },
    );
    const id = await engine.send({ name: "test/days" });
    const runId = await eventually(
      async () => ((await engine.api(`/v1/events/${id}/runs`)).body.data as TestRun[])[0]?.run_id,
    );
    const waitsFor = (name: string) =>
      eventually(async () =>
        (await engine.steps(runId)).find((step) => step.name === name && step.state === "waiting"),
      );
    await waitsFor("three days");
    now += 2 * DAY;
    engine.runner.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(log).toEqual([]);
    now += DAY;
    engine.runner.wake();
    expect((await waitsFor("decision")).dueAt).toBe(now + 7 * DAY);
    expect(log).toEqual(["reminded after 3"]);
    now += 7 * DAY;
    engine.runner.wake();
    expect(await engine.run(id)).toMatchObject({ status: "Completed", output: "expired" });
  });

  it("a jump of the clock while a call runs: the job is taken over, and the first answer is refused", async () => {
    let jump = 0;
    const executions: number[] = [];
    const gates: (() => void)[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "jump", triggers: [{ event: "test/jump" }] }, async ({ step }) => {
          const value = await step.run("slow", async () => {
            const number = executions.push(executions.length + 1);
            if (number === 1) await new Promise<void>((resolve) => gates.push(resolve));
            return number;
          });
          return step.run("after", () => value);
        }),
      ],
      { checkpointing, now: () => Date.now() + jump },
    );
    const id = await engine.send({ name: "test/jump" });
    await expect.poll(() => gates.length).toBe(1);
    jump = 60_000;
    engine.runner.wake();
    const run = await engine.run(id);
    gates[0]?.();
    expect(run).toMatchObject({ status: "Completed", output: 2 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await engine.steps(run.run_id)).map((step) => [step.name, step.output])).toEqual([
      ["slow", '{"data":2}'],
      ["after", '{"data":2}'],
    ]);
  });

  it("409: a checkpoint of a dispatch that was taken over is refused and not recorded", async () => {
    const gate = Promise.withResolvers<void>();
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "held", triggers: [{ event: "test/held" }] }, async ({ step }) => {
          await step.run("held", () => gate.promise);
        }),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "test/held" });
    const database = openDatabase(suite.databaseUrl(), 1);
    const job = await eventually(
      async () => (await database.query(sql`SELECT * FROM workflow.jobs WHERE leased_by IS NOT NULL`))[0],
    );
    await database.close();
    const report = (generation: number) =>
      engine.api(`/v1/checkpoint/${job.run_id}/async`, {
        method: "POST",
        body: JSON.stringify({
          qi_id: job.id,
          generation_id: generation,
          steps: [{ id: "b".repeat(40), op: "StepRun", name: "x", data: 1 }],
        }),
      });
    const generation = Number(job.generation);
    expect((await report(generation - 1)).status).toBe(409);
    expect((await report(generation)).status).toBe(200);
    expect((await report(generation)).status).toBe(200);
    gate.resolve();
    const run = await engine.run(id);
    expect((await engine.steps(run.run_id)).filter((step) => step.id === "b".repeat(40))).toHaveLength(1);
  });
});
