import { NonRetriableError, referenceFunction } from "inngest";
import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";

const suite = engineSuite();

describe.each(MODES)("the SDK's example functions, in our words, $mode", ({ checkpointing }) => {
  it("hello-world: a function without steps gives what it returns", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "hello", triggers: [{ event: "demo/hello" }] },
          async ({ event }) => `Hello ${event.data.name}`,
        ),
      ],
      { checkpointing },
    );
    const id = await engine.send({ name: "demo/hello", data: { name: "Mira" } });
    expect(await engine.run(id)).toMatchObject({ status: "Completed", output: "Hello Mira" });
  });

  it("multiple-triggers: one function starts on either of its events and knows which", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "either", triggers: [{ event: "demo/first" }, { event: "demo/second" }] },
          async ({ event }) => event.name,
        ),
      ],
      { checkpointing },
    );
    for (const name of ["demo/first", "demo/second"])
      expect(await engine.run(await engine.send({ name }))).toMatchObject({ status: "Completed", output: name });
  });

  it("promise-all: what two steps at once gave is there for the step after them", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "all", triggers: [{ event: "demo/all" }] }, async ({ step }) => {
          const [one, two] = await Promise.all([step.run("one", () => 1), step.run("two", () => 2)]);
          return step.run("sum", () => one + two);
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "demo/all" }))).toMatchObject({ status: "Completed", output: 3 });
  });

  it("step-invoke: functions are invoked by themselves and by their names, one after the other and at once", async () => {
    const engine = await suite.start(
      (client) => {
        const double = client.createFunction(
          { id: "double", triggers: [{ event: "demo/never" }] },
          async ({ event }) => (event.data as { n: number }).n * 2,
        );
        const byName = referenceFunction({ appId: "test", functionId: "double" });
        return [
          double,
          client.createFunction({ id: "parent", triggers: [{ event: "demo/parent" }] }, async ({ step }) => {
            const first = await step.invoke("first", { function: double, data: { n: 1 } });
            const rest = await Promise.all([
              step.invoke("second", { function: double, data: { n: first } }),
              step.invoke("third", { function: byName, data: { n: 21 } }),
            ]);
            return [first, ...rest];
          }),
        ];
      },
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "demo/parent" }))).toMatchObject({
      status: "Completed",
      output: [2, 4, 42],
    });
  });

  it("step-invoke-not-found: a function that nobody serves is an error of the step, caught or not", async () => {
    const engine = await suite.start(
      (client) => {
        const nobody = referenceFunction({ appId: "nowhere", functionId: "nobody" });
        return [
          client.createFunction({ id: "lost", triggers: [{ event: "demo/lost" }] }, ({ step }) =>
            step.invoke("ask", { function: nobody }),
          ),
          client.createFunction({ id: "careful", triggers: [{ event: "demo/careful" }] }, ({ step }) =>
            step.invoke("ask", { function: nobody }).catch((error: Error) => error.message),
          ),
        ];
      },
      { checkpointing },
    );
    const lost = await engine.run(await engine.send({ name: "demo/lost" }));
    expect([lost.status, (lost.output as { message: string }).message]).toEqual([
      "Failed",
      expect.stringContaining("nowhere-nobody"),
    ]);
    expect(await engine.run(await engine.send({ name: "demo/careful" }))).toMatchObject({
      status: "Completed",
      output: expect.stringContaining("nowhere-nobody"),
    });
  });

  it("handling-step-errors: what fails for good is caught, with its name and cause, and another step goes on", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "handles", retries: 1, triggers: [{ event: "demo/handles" }] },
          async ({ step }) => {
            const reason = await step
              .run("fragile", () => {
                throw new Error("dropped", { cause: new Error("slippery") });
              })
              .catch((error: Error) => `${error.message}: ${(error.cause as Error).message}`);
            return step.run("sweep up", () => `swept up what was ${reason}`);
          },
        ),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "demo/handles" }));
    expect(run).toMatchObject({ status: "Completed", output: "swept up what was dropped: slippery" });
    const [fragile] = await engine.steps(run.run_id);
    expect([fragile?.state, fragile?.attempts.length]).toEqual(["failed", 2]);
  });

  it("unhandled-step-errors: what nobody catches fails the run with the step's own error", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "unhandled", triggers: [{ event: "demo/unhandled" }] }, async ({ step }) => {
          await step.run("fine", () => "fine");
          await step.run("not fine", () => {
            throw new NonRetriableError("not fine at all");
          });
          await step.run("never", () => "never");
        }),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "demo/unhandled" }));
    expect(run).toMatchObject({ status: "Failed", output: { message: "not fine at all" } });
    expect((await engine.steps(run.run_id)).map((step) => [step.name, step.state])).toEqual([
      ["fine", "done"],
      ["not fine", "failed"],
    ]);
  });
});
