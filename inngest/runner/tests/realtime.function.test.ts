import { channel, staticSchema, subscribe } from "inngest/realtime";
import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";

const suite = engineSuite();
const progress = channel({
  name: (id: string) => `application:${id}`,
  topics: { step: { schema: staticSchema<{ name: string }>() } },
});

describe.each(MODES)("realtime, $mode", ({ checkpointing }) => {
  it("Realtime publish: subscribers of the topic get what a step publishes, once; others nothing", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "publish", triggers: [{ event: "test/publish" }] }, async ({ step }) => {
          await step.realtime.publish("other", progress("2").step, { name: "not for you" });
          await step.realtime.publish("one", progress("1").step, { name: "tailoring" });
          await step.realtime.publish("two", progress("1").step, { name: "x".repeat(70_000) });
          return "published";
        }),
      ],
      { checkpointing },
    );
    const seen: { name: string; runId: string | undefined }[] = [];
    const subscription = await subscribe({
      app: engine.client,
      channel: progress("1"),
      topics: ["step"],
      onMessage: (message: { data: unknown; runId?: string | undefined }) => {
        seen.push({ name: (message.data as { name: string }).name, runId: message.runId });
      },
    });
    const run = await engine.run(await engine.send({ name: "test/publish" }));
    expect(run).toMatchObject({ status: "Completed", output: "published" });
    await expect.poll(() => seen.length).toBe(2);
    expect(seen[0]).toEqual({ name: "tailoring", runId: run.run_id });
    expect(seen[1]?.name.length).toBe(70_000);
    subscription.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it("a token that is forged opens nothing", async () => {
    const engine = await suite.start(
      (client) => [client.createFunction({ id: "fn", triggers: [{ event: "x" }] }, async () => null)],
      { checkpointing },
    );
    expect((await fetch(`${engine.runner.url}/v1/realtime/sse?token=a.b.c`)).status).toBe(401);
    const body = JSON.stringify([{ channel: "c", name: "t", kind: "run" }]);
    const { jwt } = (await engine.api("/v1/realtime/token", { method: "POST", body })).body as { jwt: string };
    const [header, , signature] = jwt.split(".");
    const other = Buffer.from(JSON.stringify({ channel: "secret", topics: ["t"], exp: 9e9 })).toString("base64url");
    expect((await fetch(`${engine.runner.url}/v1/realtime/sse?token=${header}.${other}.${signature}`)).status).toBe(
      401,
    );
    const open = await fetch(`${engine.runner.url}/v1/realtime/sse?token=${jwt}`);
    expect(open.status).toBe(200);
    await open.body?.cancel();
  });
});
