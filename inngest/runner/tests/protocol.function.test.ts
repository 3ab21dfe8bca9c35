import { describe, expect, it } from "vitest";
import { sign } from "@/inngest/runner/protocol/signature";
import { engineSuite } from "@/inngest/runner/testing/suite";
import { eventually, TEST_SIGNING_KEY, type TestRun } from "@/inngest/runner/testing/test-engine";

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
