import { describe, expect, it } from "vitest";
import { openDatabase } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { sign } from "@/inngest/runner/protocol/signature";
import { startRunner } from "@/inngest/runner/start-runner";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import { TEST_EVENT_KEY, TEST_SIGNING_KEY } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

describe.each(MODES)("several workers, $mode", ({ checkpointing }) => {
  it("two engines on one database share the runs, and no step runs twice", async () => {
    const executions = new Map<string, number>();
    const count = (key: string) => executions.set(key, (executions.get(key) ?? 0) + 1);
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "share", triggers: [{ event: "test/share" }] }, async ({ event, step }) => {
          const n = event.data.n as number;
          await step.run("one", () => void count(`${n} one`));
          await Promise.all(["a", "b"].map((name) => step.run(name, () => void count(`${n} ${name}`))));
          await step.sleep("nap", "1s");
          await step.run("two", () => void count(`${n} two`));
        }),
      ],
      { checkpointing, workers: 2, callsPerWorker: 2 },
    );
    const other = await startRunner({
      databaseUrl: suite.databaseUrl(),
      port: 0,
      apps: [engine.appUrl],
      signingKey: TEST_SIGNING_KEY,
      eventKey: TEST_EVENT_KEY,
      callsPerWorker: 2,
      checkpointing,
    });
    const { ids } = await engine.client.send(
      Array.from({ length: 20 }, (_, n) => ({ name: "test/share", data: { n } })),
    );
    for (const id of ids) expect((await engine.run(id)).status).toBe("Completed");
    await other.close();
    expect(executions.size).toBe(80);
    expect([...executions.values()].every((times) => times === 1)).toBe(true);
  });

  it("an engine that stops lets the calls under way end, and another goes on where it stopped", async () => {
    const calls: string[] = [];
    const functions = (client: import("inngest").Inngest) => [
      client.createFunction({ id: "handover", triggers: [{ event: "test/handover" }] }, async ({ step }) => {
        await step.run("first", async () => {
          calls.push("first");
          await new Promise((resolve) => setTimeout(resolve, 300));
        });
        await step.sleep("nap", "1s");
        await step.run("second", () => void calls.push("second"));
        return "done";
      }),
    ];
    const first = await suite.start(functions, { checkpointing });
    const id = await first.send({ name: "test/handover" });
    await expect.poll(() => calls).toEqual(["first"]);
    await first.runner.close();
    const second = await suite.start(functions, { checkpointing, keepData: true });
    expect(await second.run(id)).toMatchObject({ status: "Completed", output: "done" });
    expect(calls).toEqual(["first", "second"]);
  });
});

it("events that a dead process had recorded are routed as soon as the next one starts", async () => {
  const functions = (client: import("inngest").Inngest) => [
    client.createFunction({ id: "heir", triggers: [{ event: "test/left" }] }, async () => "found"),
  ];
  const first = await suite.start(functions);
  await first.runner.close();
  const now = Date.UTC(2030, 0, 1);
  const event = { id: "left", name: "test/left", data: {}, ts: now };
  const database = openDatabase(suite.databaseUrl(), 1);
  await database.query(sql`INSERT INTO workflow.events (id, name, body, received_at)
    VALUES (${event.id}, ${event.name}, ${JSON.stringify(event)}, ${now})`);
  await database.close();
  // The clock stands still: nothing comes of waiting.
  const second = await suite.start(functions, { keepData: true, now: () => now });
  expect(await second.run("left")).toMatchObject({ status: "Completed", output: "found" });
});

describe("answers that come twice", () => {
  it("the same step reported by two answers is recorded once, and what follows runs once", async () => {
    const engine = await suite.start(
      (client) => [client.createFunction({ id: "fn", triggers: [{ event: "test/twice" }] }, async () => "ok")],
      {
        checkpointing: false,
      },
    );
    const ran = { id: "c".repeat(40), op: "StepRun", name: "once", displayName: "once", data: 1 };
    let calls = 0;
    engine.intercept((_, response) => {
      const isFirst = ++calls <= 2;
      const text = isFirst ? JSON.stringify([ran]) : '"end"';
      const signature = sign(text, TEST_SIGNING_KEY, Date.now());
      response
        .writeHead(isFirst ? 206 : 200, { "x-inngest-sdk": "js:v4.24.0", "x-inngest-signature": signature })
        .end(text);
    });
    const run = await engine.run(await engine.send({ name: "test/twice" }));
    expect(run).toMatchObject({ status: "Completed", output: "end" });
    expect(await engine.steps(run.run_id)).toHaveLength(1);
    expect(calls).toBe(3);
  });
});
