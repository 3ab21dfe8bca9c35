import {
  type FailureEventArgs,
  type GetStepTools,
  type Inngest,
  NonRetriableError,
  RetryAfterError,
  StepError,
} from "inngest";
import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";

type Failure = FailureEventArgs & { step: GetStepTools<Inngest> };
const suite = engineSuite();

describe.each(MODES)("steps, $mode", ({ checkpointing }) => {
  it("FunctionSteps: runs each step once and returns what the function returns", async () => {
    const calls: string[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "steps", triggers: [{ event: "test/steps" }] }, async ({ event, step }) => {
          const first = await step.run("first", () => {
            calls.push("first");
            return `${event.data.name} one`;
          });
          const second = await step.run("second", () => {
            calls.push("second");
            return `${first} two`;
          });
          return { second };
        }),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/steps", data: { name: "Ada" } }));
    expect(run).toMatchObject({ status: "Completed", output: { second: "Ada one two" } });
    expect(calls).toEqual(["first", "second"]);
    expect((await engine.steps(run.run_id)).map((step) => [step.name, step.state])).toEqual([
      ["first", "done"],
      ["second", "done"],
    ]);
  });

  it("StepRetry: a step that throws is tried again, with the attempts before it kept", async () => {
    const attempts: number[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "retry", triggers: [{ event: "test/retry" }] }, async ({ step, attempt }) => {
          await step.run("before", () => "x");
          return step.run("flaky", () => {
            attempts.push(attempt);
            if (attempts.length < 3) throw new Error(`no ${attempts.length}`);
            return attempts.length;
          });
        }),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/retry" }));
    expect(run).toMatchObject({ status: "Completed", output: 3 });
    expect(attempts).toEqual([0, 1, 2]);
    const flaky = (await engine.steps(run.run_id)).find((step) => step.name === "flaky");
    expect(flaky?.attempts.map((one) => one.error)).toEqual(["no 1", "no 2"]);
  });

  it("Retry: a function that throws outside a step is called again", async () => {
    let calls = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "throws", triggers: [{ event: "test/throws" }] }, async () => {
          if (++calls < 2) throw new Error("not yet");
          return "done";
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/throws" }))).toMatchObject({
      status: "Completed",
      output: "done",
    });
    expect(calls).toBe(2);
  });

  it("MaxRetries: after retries + 1 attempts the run fails with the last error", async () => {
    let calls = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "max", retries: 2, triggers: [{ event: "test/max" }] }, async () => {
          calls++;
          throw new Error(`attempt ${calls}`);
        }),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/max" }));
    expect(run).toMatchObject({ status: "Failed", output: { message: "attempt 3" } });
    expect(calls).toBe(3);
  });

  it("StepErrors: a step that failed for good can be caught, and is called once when it says so", async () => {
    let calls = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "caught", triggers: [{ event: "test/caught" }] }, async ({ step }) => {
          try {
            await step.run("bad", () => {
              calls++;
              throw new NonRetriableError("never");
            });
          } catch (error) {
            return step.run("mend", () => (error instanceof StepError ? `mended ${error.message}` : "?"));
          }
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/caught" }))).toMatchObject({
      status: "Completed",
      output: "mended never",
    });
    expect(calls).toBe(1);
  });

  it("StepErrorCalledOnce: an uncaught failed step fails the run at once", async () => {
    let calls = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "uncaught", retries: 3, triggers: [{ event: "test/uncaught" }] },
          async ({ step }) => {
            await step.run("bad", () => {
              calls++;
              throw new NonRetriableError("never");
            });
          },
        ),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/uncaught" }));
    expect(run).toMatchObject({ status: "Failed", output: { message: "never" } });
    expect(calls).toBe(1);
  });

  it("FunctionFailure: onFailure is called with the error and the event that led to it", async () => {
    const seen: unknown[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          {
            id: "fails",
            retries: 1,
            triggers: [{ event: "test/fails" }],
            onFailure: async ({ error, event, step }: Failure) => {
              await step.run(
                "record",
                () => void seen.push([error.message, event.data.event.data.n, event.data.function_id]),
              );
            },
          },
          async () => {
            throw new Error("broken");
          },
        ),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "test/fails", data: { n: 7 } });
    expect(await engine.run(id)).toMatchObject({ status: "Failed" });
    await expect.poll(() => seen).toEqual([["broken", 7, "test-fails"]]);
  });

  it("RetryAfterError: the next attempt waits as long as the error says", async () => {
    const times: number[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "later", triggers: [{ event: "test/later" }] }, async ({ step }) =>
          step.run("limited", () => {
            times.push(Date.now());
            if (times.length === 1) throw new RetryAfterError("slow down", 1_000);
            return "ok";
          }),
        ),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/later" }))).toMatchObject({ status: "Completed" });
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it("undefined-data: undefined becomes null in a step and in the output", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "undef", triggers: [{ event: "test/undef" }] }, async ({ step }) => {
          const nothing = await step.run("nothing", () => undefined);
          await step.run("after", () => nothing);
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/undef" }))).toMatchObject({
      status: "Completed",
      output: null,
    });
  });

  it("keeps a NUL character and odd text in events, steps and outputs", async () => {
    const text = "a\u0000b \\u0000 'quote' \u{1F600} \\";
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "nul", triggers: [{ event: "test/nul" }] }, async ({ event, step }) => {
          const one = await step.run("one", () => event.data.text as string);
          return step.run("two", () => one);
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/nul", data: { text } }))).toMatchObject({
      status: "Completed",
      output: text,
    });
  });
});
