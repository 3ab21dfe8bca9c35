import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import { eventually, type TestRun } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();
type Engine = Awaited<ReturnType<typeof suite.start>>;

async function firstRun(engine: Engine, eventId: string): Promise<string> {
  return eventually(async () => ((await engine.api(`/v1/events/${eventId}/runs`)).body.data as TestRun[])[0]?.run_id);
}

describe.each(MODES)("flow control, $mode", ({ checkpointing }) => {
  it("EventCancellation: a matching event cancels the run, others do not, and its waits are gone", async () => {
    const cancelled: string[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "long", cancelOn: [{ event: "test/cancel", match: "data.id" }], triggers: [{ event: "test/long" }] },
          async ({ step }) => step.sleep("long", "1h"),
        ),
        client.createFunction(
          { id: "watch", triggers: [{ event: "inngest/function.cancelled" }] },
          async ({ event }) => void cancelled.push(event.data.function_id as string),
        ),
      ],
      { checkpointing },
    );
    const [one, two] = await Promise.all(["1", "2"].map((id) => engine.send({ name: "test/long", data: { id } })));
    for (const id of [one, two]) {
      const runId = await firstRun(engine, id ?? "");
      await eventually(async () => (await engine.steps(runId)).some((step) => step.state === "waiting"));
    }
    await engine.send({ name: "test/cancel", data: { id: "1" } });
    expect(await engine.run(one ?? "")).toMatchObject({ status: "Cancelled" });
    await expect.poll(() => cancelled).toEqual(["test-long"]);
    const [other] = (await engine.api(`/v1/events/${two}/runs`)).body.data as TestRun[];
    expect(other?.status).toBe("Running");
  });

  it("cancels by hand, and drops the answer of the call that was under way", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "held", triggers: [{ event: "test/held" }] }, async ({ step }) => {
          await step.run("held", () => held);
          await step.run("never", () => "ran");
        }),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "test/held" });
    const runId = await firstRun(engine, id);
    await eventually(async () => (await engine.steps(runId)).some((step) => step.state === "running"));
    expect((await engine.api(`/v1/runs/${runId}`, { method: "DELETE" })).status).toBe(200);
    release();
    expect(await engine.run(id)).toMatchObject({ status: "Cancelled" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await engine.steps(runId)).toEqual([]);
    expect((await engine.api(`/v1/runs/${runId}`, { method: "DELETE" })).status).toBe(404);
  });

  it("EventIdempotency: the same event id starts a function once; another id starts it again", async () => {
    let runs = 0;
    const engine = await suite.start(
      (client) => [client.createFunction({ id: "once", triggers: [{ event: "test/once" }] }, async () => ++runs)],
      { checkpointing },
    );
    const first = await engine.send({ name: "test/once", id: "same" });
    await engine.run(first);
    await engine.send({ name: "test/once", id: "same" });
    await engine.run(await engine.send({ name: "test/once", id: "other" }));
    expect(runs).toBe(2);
  });

  it("idempotency: the function's own key starts it once for each value", async () => {
    let runs = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "keyed", idempotency: "event.data.user", triggers: [{ event: "test/keyed" }] },
          async () => ++runs,
        ),
      ],
      { checkpointing },
    );
    const first = await engine.send({ name: "test/keyed", data: { user: "a" } });
    await engine.send({ name: "test/keyed", data: { user: "a" } });
    const last = await engine.send({ name: "test/keyed", data: { user: "b" } });
    await engine.run(first);
    await engine.run(last);
    expect(runs).toBe(2);
  });

  it("SendIdempotentRetry: a request that is sent again makes no second event", async () => {
    let runs = 0;
    const engine = await suite.start(
      (client) => [client.createFunction({ id: "resent", triggers: [{ event: "test/resent" }] }, async () => ++runs)],
      { checkpointing },
    );
    const post = () =>
      engine.api("/e/test-event-key", {
        method: "POST",
        headers: { "x-inngest-event-id-seed": "1700000000000,AAECAwQFBgcICQ==" },
        body: JSON.stringify([{ name: "test/resent" }, { name: "test/resent" }]),
      });
    const [first, second] = [await post(), await post()];
    expect(second.body.ids).toEqual(first.body.ids);
    const ids = first.body.ids as string[];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) await engine.run(id);
    expect(runs).toBe(2);
  });

  it("MultiTriggerExpressions: each trigger has its own expression, and one event starts one run", async () => {
    const seen: string[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          {
            id: "multi",
            triggers: [
              { event: "test/a", if: "event.data.n > 5" },
              { event: "test/b", if: "event.data.name.startsWith('x')" },
              { event: "test/*" },
            ],
          },
          async ({ event }) => void seen.push(`${event.name} ${JSON.stringify(event.data)}`),
        ),
      ],
      { checkpointing },
    );
    const ids = [
      await engine.send({ name: "test/a", data: { n: 6 } }),
      await engine.send({ name: "test/b", data: {} }),
      await engine.send({ name: "test/c", data: {} }),
    ];
    for (const id of ids) await engine.run(id);
    expect(seen).toHaveLength(3);
  });

  it("expressions that are not met start nothing", async () => {
    let runs = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "strict", triggers: [{ event: "test/a", if: "event.data.deep.n == 1" }] },
          async () => ++runs,
        ),
      ],
      { checkpointing },
    );
    await engine.send({ name: "test/a", data: {} });
    await engine.run(await engine.send({ name: "test/a", data: { deep: { n: 1 } } }));
    expect(runs).toBe(1);
  });

  it("send-event: a step sends events, each once, and their ids come back", async () => {
    const got: number[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "sender", triggers: [{ event: "test/send" }] }, async ({ step }) => {
          const { ids } = await step.sendEvent(
            "fan out",
            [1, 2, 3].map((n) => ({ name: "test/got", data: { n } })),
          );
          return ids.length;
        }),
        client.createFunction(
          { id: "getter", triggers: [{ event: "test/got" }] },
          async ({ event }) => void got.push(event.data.n as number),
        ),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/send" }))).toMatchObject({
      status: "Completed",
      output: 3,
    });
    await expect.poll(() => [...got].sort()).toEqual([1, 2, 3]);
  });

  it("TimeoutFinish: a run that takes longer than its finish timeout is cancelled", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "late", timeouts: { finish: "1s" }, triggers: [{ event: "test/late" }] },
          async ({ step }) => {
            await step.sleep("long", "1h");
          },
        ),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/late" }))).toMatchObject({ status: "Cancelled" });
  });
});
