import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { describe, expect, it } from "vitest";
import { startRunner } from "@/inngest/runner/start-runner";
import { engineSuite } from "@/inngest/runner/testing/suite";
import { resetDatabase, TEST_EVENT_KEY, TEST_SIGNING_KEY } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

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
