import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { describe, expect, it } from "vitest";
import { openDatabase } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { sign } from "@/inngest/runner/protocol/signature";
import { startRunner } from "@/inngest/runner/start-runner";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import {
  eventually,
  resetDatabase,
  TEST_EVENT_KEY,
  TEST_SIGNING_KEY,
  type TestRun,
} from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

function answerWith(status: number, headers: Record<string, string>, text: string) {
  return (_: unknown, response: import("node:http").ServerResponse) => {
    const signature = sign(text, TEST_SIGNING_KEY, Date.now());
    response
      .writeHead(status, { "x-inngest-signature": signature, "x-inngest-sdk": "js:v4.24.0", ...headers })
      .end(text);
  };
}

describe("the wire", () => {
  it("NotSDKResponse: an answer without the SDK's header is an error and is tried again", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", retries: 1, triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    let calls = 0;
    engine.intercept((_, response) => {
      calls++;
      response.writeHead(200, { "content-type": "text/html" }).end("<html>a proxy</html>");
    });
    const run = await engine.run(await engine.send({ name: "test/fn" }));
    expect(run).toMatchObject({ status: "Failed", output: { message: expect.stringContaining("not signed") } });
    expect(calls).toBe(2);
  });

  it("an answer signed with another key is refused, a right one accepted", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", retries: 2, triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    let calls = 0;
    engine.intercept((request, response) => {
      if (++calls === 1) {
        const signature = sign('"forged"', `signkey-test-${"ff".repeat(32)}`, Date.now());
        response.writeHead(200, { "x-inngest-signature": signature, "x-inngest-sdk": "js:v4.24.0" }).end('"forged"');
        return;
      }
      answerWith(200, {}, '"genuine"')(request, response);
    });
    expect(await engine.run(await engine.send({ name: "test/fn" }))).toMatchObject({
      status: "Completed",
      output: "genuine",
    });
  });

  it("an unsigned call is refused by the app, so nobody else can drive a step", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    const body = JSON.stringify({
      version: 2,
      event: {},
      events: [{}],
      steps: {},
      ctx: { run_id: "x", attempt: 0, stack: { stack: [], current: 0 } },
    });
    const response = await fetch(`${engine.appUrl}?fnId=test-fn&stepId=step`, { method: "POST", body });
    expect(response.status).toBe(401);
  });

  it("NonJSONOutput: an answer of the SDK that is not JSON is kept as text", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    engine.intercept(answerWith(200, {}, "plain text"));
    expect(await engine.run(await engine.send({ name: "test/fn" }))).toMatchObject({
      status: "Completed",
      output: "plain text",
    });
  });

  it("an unknown operation fails the run with a sentence instead of hanging it", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    engine.intercept(answerWith(206, {}, JSON.stringify([{ id: "a".repeat(40), op: "Teleport", data: null }])));
    const run = await engine.run(await engine.send({ name: "test/fn" }));
    expect(run).toMatchObject({ status: "Failed", output: { message: expect.stringContaining('"Teleport"') } });
  });

  it.each([true, false])(
    "step.fetch and step.ai.infer fail the run with a sentence, checkpointing %s",
    async (checkpointing) => {
      const engine = await suite.start(
        (client) => [
          client.createFunction(
            { id: "fetching", retries: 0, triggers: [{ event: "test/fetch" }] },
            async ({ step }) => {
              await step.run("before", () => 1);
              await step.fetch("http://127.0.0.1:9/nobody");
            },
          ),
          client.createFunction(
            { id: "inferring", retries: 0, triggers: [{ event: "test/infer" }] },
            async ({ step }) => {
              const model = step.ai.models.openai({ model: "none", apiKey: "none" });
              await step.ai.infer("think", { model, body: { messages: [] } });
            },
          ),
        ],
        { checkpointing },
      );
      const fetching = await engine.run(await engine.send({ name: "test/fetch" }));
      expect(fetching).toMatchObject({ status: "Failed", output: { message: expect.stringContaining("step.fetch") } });
      const inferring = await engine.run(await engine.send({ name: "test/infer" }));
      expect(inferring).toMatchObject({
        status: "Failed",
        output: { message: expect.stringContaining("step.ai.infer") },
      });
    },
  );

  it("a streamed answer is read from its envelope", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    engine.intercept((_, response) => {
      const body = '"streamed"';
      const headers = {
        "x-inngest-sdk": "js:v4.24.0",
        "x-inngest-signature": sign(body, TEST_SIGNING_KEY, Date.now()),
      };
      response
        .writeHead(201, { "x-inngest-sdk": "js:v4.24.0" })
        .end(`   ${JSON.stringify({ status: 200, headers, body })}`);
    });
    expect(await engine.run(await engine.send({ name: "test/fn" }))).toMatchObject({
      status: "Completed",
      output: "streamed",
    });
  });

  it("a streamed answer whose envelope is not signed is refused", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", retries: 0, triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    engine.intercept((_, response) => {
      response
        .writeHead(201, { "x-inngest-sdk": "js:v4.24.0" })
        .end(JSON.stringify({ status: 200, headers: {}, body: '"forged"' }));
    });
    expect(await engine.run(await engine.send({ name: "test/fn" }))).toMatchObject({ status: "Failed" });
  });

  it("function not found: the app is synced again and the run goes on", async () => {
    let isRenamed = false;
    const engine = await suite.start((client) => [
      client.createFunction({ id: "old", triggers: [{ event: "test/old" }] }, async () => "old"),
    ]);
    const again = (id: string) =>
      engine.client.createFunction({ id, triggers: [{ event: "test/new" }] }, async () => {
        isRenamed = true;
        return "new";
      });
    engine.serve([again("new")]);
    await engine.send({ name: "test/old" });
    await eventually(async () => {
      const id = await engine.send({ name: "test/new" });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return ((await engine.api(`/v1/events/${id}/runs`)).body.data as TestRun[]).length > 0;
    });
    await expect.poll(() => isRenamed).toBe(true);
  });

  it("the API refuses a wrong bearer token and a wrong event key", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    expect((await engine.api("/v1/runs", { headers: { authorization: "Bearer nobody" } })).status).toBe(401);
    expect((await engine.api("/e/wrong", { method: "POST", body: JSON.stringify([{ name: "test/fn" }]) })).status).toBe(
      401,
    );
    expect((await engine.api("/e/test-event-key", { method: "POST", body: "{" })).status).toBe(400);
    expect((await engine.api("/e/test-event-key", { method: "POST", body: '[{"data":{}}]' })).status).toBe(400);
    expect((await engine.api("/health", { headers: { authorization: "" } })).status).toBe(200);
    expect((await engine.api("/v1/runs/none")).status).toBe(404);
  });

  it("a plain PUT makes the app register itself, out of band", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "fn", triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    engine.serve([
      engine.client.createFunction({ id: "later", triggers: [{ event: "test/later" }] }, async () => "later"),
    ]);
    const response = await fetch(engine.appUrl, { method: "PUT" });
    expect(await response.json()).toMatchObject({ modified: true });
    expect(await engine.run(await engine.send({ name: "test/later" }))).toMatchObject({ output: "later" });
  });

  it.each([
    ["debounce", { debounce: { period: "5s" as const } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "5s" as const } }],
    ["singleton", { singleton: { mode: "skip" as const } }],
    ["batchEvents", { batchEvents: { maxSize: 2, timeout: "5s" as const } }],
  ])("%s is refused at sync with a sentence", async (option, config) => {
    const started = suite.start((client) => [
      client.createFunction({ id: "fn", ...config, triggers: [{ event: "test/fn" }] }, async () => "ok"),
    ]);
    await expect(started).rejects.toThrow(new RegExp(`Function "test-fn" asks for .*${option}.*does not support`));
  });

  it("a bad cron, expression or duration is refused at sync with a sentence", async () => {
    const start = (options: Record<string, unknown>) =>
      suite.start((client) => [
        client.createFunction({ id: "fn", triggers: [{ event: "a" }], ...options } as { id: string }, async () => "ok"),
      ]);
    await expect(start({ triggers: [{ cron: "every monday" }] })).rejects.toThrow(/cron expression/);
    await expect(start({ triggers: [{ event: "a", if: "event.data ==" }] })).rejects.toThrow(
      /expression that cannot be read/,
    );
    await expect(start({ timeouts: { finish: "soon" } })).rejects.toThrow(/duration that cannot be read/);
  });
});

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
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "held", triggers: [{ event: "test/held" }] }, async ({ step }) => {
          await step.run("held", () => new Promise((resolve) => setTimeout(resolve, 400)));
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
    const run = await engine.run(id);
    expect((await engine.steps(run.run_id)).filter((step) => step.id === "b".repeat(40))).toHaveLength(1);
  });
});

describe("checkpointing", () => {
  it("FnCheckpoint: a loop of steps is one call, and each step is recorded as it ends", async () => {
    let entries = 0;
    const engine = await suite.start((client) => [
      client.createFunction({ id: "loop", triggers: [{ event: "test/loop" }] }, async ({ step }) => {
        entries++;
        for (let n = 0; n < 5; n++) await step.run(`step ${n}`, () => n);
      }),
    ]);
    const run = await engine.run(await engine.send({ name: "test/loop" }));
    expect(run.status).toBe("Completed");
    expect(entries).toBe(1);
    expect(await engine.steps(run.run_id)).toHaveLength(5);
  });

  it("CheckpointMaxDuration: a call that has run long enough hands its next step back", async () => {
    let entries = 0;
    const engine = await suite.start((client) => [
      client.createFunction(
        { id: "long", checkpointing: { maxRuntime: 100 }, triggers: [{ event: "test/long" }] },
        async ({ step }) => {
          entries++;
          for (let n = 0; n < 4; n++)
            await step.run(`step ${n}`, () => new Promise((resolve) => setTimeout(resolve, 60, n)));
          return "done";
        },
      ),
    ]);
    const run = await engine.run(await engine.send({ name: "test/long" }));
    expect(run).toMatchObject({ status: "Completed", output: "done" });
    expect(entries).toBeGreaterThan(1);
    expect(await engine.steps(run.run_id)).toHaveLength(4);
  });

  it("a body of more than 4 MB: the SDK fetches the steps itself", async () => {
    const big = "x".repeat(1_500_000);
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "big", triggers: [{ event: "test/big" }] }, async ({ step }) => {
          let length = 0;
          for (let n = 0; n < 4; n++) length += (await step.run(`part ${n}`, () => big)).length;
          return length;
        }),
      ],
      { checkpointing: false },
    );
    expect(await engine.run(await engine.send({ name: "test/big" }))).toMatchObject({
      status: "Completed",
      output: 6_000_000,
    });
  });
});

describe("starting", () => {
  it("an event that comes before the apps are known waits for them", async () => {
    await resetDatabase(suite.databaseUrl());
    const app = createServer();
    await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
    const { port } = app.address() as AddressInfo;
    const runner = await startRunner({
      databaseUrl: suite.databaseUrl(),
      port: 0,
      apps: [`http://127.0.0.1:${port}/api/inngest`],
      signingKey: TEST_SIGNING_KEY,
      eventKey: TEST_EVENT_KEY,
    });
    const client = new Inngest({
      id: "early",
      isDev: false,
      baseUrl: runner.url,
      signingKey: TEST_SIGNING_KEY,
      eventKey: TEST_EVENT_KEY,
    });
    await client.send({ name: "test/early" });
    let runs = 0;
    const early = client.createFunction({ id: "early", triggers: [{ event: "test/early" }] }, async () => ++runs);
    app.on("request", serve({ client, functions: [early] }));
    await runner.syncApps();
    await expect.poll(() => runs, { timeout: 5_000 }).toBe(1);
    await runner.close();
    app.closeAllConnections();
    app.close();
  });
});
