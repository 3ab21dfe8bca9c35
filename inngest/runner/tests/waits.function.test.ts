import { referenceFunction } from "inngest";
import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import { eventually } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

function numberOf(event: { data?: unknown }): number {
  return (event.data as { n: number }).n;
}

/** Resolves once a run of the event waits for something. */
async function untilWaiting(
  engine: Awaited<ReturnType<typeof suite.start>>,
  eventId: string,
  count = 1,
): Promise<string> {
  return eventually(async () => {
    const { body } = await engine.api(`/v1/events/${eventId}/runs`);
    const [run] = body.data as { run_id: string }[];
    if (!run) return null;
    const waiting = (await engine.steps(run.run_id)).filter((step) => step.state === "waiting");
    return waiting.length >= count && run.run_id;
  });
}

describe.each(MODES)("waits, $mode", ({ checkpointing }) => {
  it("Sleep: goes on after the sleep, and not before", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "sleeps", triggers: [{ event: "test/sleep" }] }, async ({ step }) => {
          const before = await step.run("before", () => Date.now());
          await step.sleep("nap", "1s");
          return (await step.run("after", () => Date.now())) - before;
        }),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/sleep" }));
    expect(run.status).toBe("Completed");
    expect(run.output).toBeGreaterThanOrEqual(990);
  });

  it("Wait: a matching event wakes the run and is what the step gives; others do not", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "waits", triggers: [{ event: "test/wait" }] }, async ({ step }) => {
          const event = await step.waitForEvent("answer", { event: "test/answer", timeout: "1h", match: "data.key" });
          return event?.data;
        }),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "test/wait", data: { key: "k1" } });
    await untilWaiting(engine, id);
    await engine.send({ name: "test/answer", data: { key: "other" } });
    await engine.send({ name: "test/answer", data: { key: "k1", yes: true } });
    expect(await engine.run(id)).toMatchObject({ status: "Completed", output: { key: "k1", yes: true } });
  });

  it("Wait: an `if` expression over both events decides", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "waits-if", triggers: [{ event: "test/wait" }] }, async ({ step }) => {
          const event = await step.waitForEvent("answer", {
            event: "test/answer",
            timeout: "1h",
            if: "event.data.key == async.data.key && async.data.n >= 3",
          });
          return event?.data.n;
        }),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "test/wait", data: { key: "k1" } });
    await untilWaiting(engine, id);
    for (const n of [1, 2, 3, 4]) await engine.send({ name: "test/answer", data: { key: "k1", n } });
    expect(await engine.run(id)).toMatchObject({ status: "Completed", output: 3 });
  });

  it("WaitForEvent_Timeout: without an event the step gives null", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "timeout", triggers: [{ event: "test/timeout" }] }, async ({ step }) => {
          const event = await step.waitForEvent("answer", { event: "test/never", timeout: "1s" });
          return event === null ? "nothing came" : "?";
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/timeout" }))).toMatchObject({ output: "nothing came" });
  });

  it("WaitInvalidExpression: an expression that cannot be read fails the step", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "invalid", triggers: [{ event: "test/invalid" }] }, async ({ step }) => {
          await step.waitForEvent("answer", { event: "test/never", timeout: "1h", if: "event.data.x ==" });
        }),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/invalid" }));
    expect(run).toMatchObject({ status: "Failed", output: { message: expect.stringContaining("cannot be read") } });
  });

  it("WaitGroup: two waits of one run for different events, in either order", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "group", triggers: [{ event: "test/group" }] }, async ({ step }) => {
          const [a, b] = await Promise.all([
            step.waitForEvent("a", { event: "test/a", timeout: "1h" }),
            step.waitForEvent("b", { event: "test/b", timeout: "1h" }),
          ]);
          return [a?.name, b?.name];
        }),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "test/group" });
    await untilWaiting(engine, id, 2);
    await engine.send({ name: "test/b" });
    await engine.send({ name: "test/a" });
    expect(await engine.run(id)).toMatchObject({ status: "Completed", output: ["test/a", "test/b"] });
  });

  it("Invoke: the parent gets what the other function returns, and its error when it fails", async () => {
    const engine = await suite.start(
      (client) => {
        const child = client.createFunction({ id: "child", retries: 0, triggers: [] }, async ({ event, step }) => {
          if (numberOf(event) < 0) throw new Error("negative");
          return step.run("double", () => numberOf(event) * 2);
        });
        const parent = client.createFunction(
          { id: "parent", triggers: [{ event: "test/invoke" }] },
          async ({ event, step }) => {
            const good = await step.invoke("good", { function: child, data: { n: event.data.n } });
            const bad = await step
              .invoke("bad", { function: child, data: { n: -1 } })
              .catch((error: Error) => error.message);
            const none = await step
              .invoke("none", { function: referenceFunction({ functionId: "nobody" }), data: {} })
              .catch((error: Error) => error.message);
            return { good, bad, none };
          },
        );
        return [child, parent];
      },
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/invoke", data: { n: 21 } }));
    expect(run).toMatchObject({
      status: "Completed",
      output: { good: 42, bad: "negative", none: 'There is no function "test-nobody" to invoke.' },
    });
  });

  it("InvokeTimeout: a step that waited too long for the other function fails with its own error", async () => {
    const engine = await suite.start(
      (client) => {
        const child = client.createFunction({ id: "slow", triggers: [] }, async ({ step }) => step.sleep("long", "1h"));
        const parent = client.createFunction(
          { id: "parent", retries: 0, triggers: [{ event: "test/invoke" }] },
          async ({ step }) => {
            try {
              await step.invoke("child", { function: child, timeout: "1s" });
            } catch (error) {
              return error instanceof Error ? error.name : "?";
            }
          },
        );
        return [child, parent];
      },
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/invoke" }));
    expect(run).toMatchObject({ status: "Completed", output: "InngestInvokeTimeoutError" });
  });

  it("InvokeGroup: several invocations at once", async () => {
    const engine = await suite.start(
      (client) => {
        const child = client.createFunction({ id: "child", triggers: [] }, async ({ event }) => numberOf(event) + 1);
        const parent = client.createFunction({ id: "parent", triggers: [{ event: "test/invoke" }] }, async ({ step }) =>
          Promise.all([1, 2, 3].map((n) => step.invoke(`child ${n}`, { function: child, data: { n } }))),
        );
        return [child, parent];
      },
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/invoke" }))).toMatchObject({
      status: "Completed",
      output: [2, 3, 4],
    });
  });

  it("Signal: a signal resumes the run that waits for it; one that nobody waits for is not found", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "signal", triggers: [{ event: "test/signal" }] }, async ({ step }) => {
          const signal = await step.waitForSignal("go", { signal: "go-1", timeout: "1h" });
          return signal?.data;
        }),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "test/signal" });
    const runId = await untilWaiting(engine, id);
    expect(
      (await engine.api("/v1/signals", { method: "POST", body: JSON.stringify({ signal: "nobody" }) })).status,
    ).toBe(404);
    const sent = await engine.api("/v1/signals", {
      method: "POST",
      body: JSON.stringify({ signal: "go-1", data: { ok: 1 } }),
    });
    expect(sent).toMatchObject({ status: 200, body: { data: { run_id: runId } } });
    expect(await engine.run(id)).toMatchObject({ status: "Completed", output: { ok: 1 } });
  });

  it("StepPauseDeadlockRegression: a wait beside steps that retry does not hang the run", async () => {
    let tries = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "mixed", triggers: [{ event: "test/mixed" }] }, async ({ step }) => {
          const [flaky, event] = await Promise.all([
            step.run("flaky", () => {
              if (++tries < 3) throw new Error("again");
              return "ok";
            }),
            step.waitForEvent("never", { event: "test/never", timeout: "1s" }),
          ]);
          return step.run("last", () => [flaky, event]);
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/mixed" }))).toMatchObject({
      status: "Completed",
      output: ["ok", null],
    });
  });
});
