import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";

const suite = engineSuite();

describe.each(MODES)("parallel steps, $mode", ({ checkpointing }) => {
  it("ParallelSteps: every branch runs once, and what follows runs once", async () => {
    const calls: string[] = [];
    const note = (name: string) => {
      calls.push(name);
      return name;
    };
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "parallel", triggers: [{ event: "test/parallel" }] }, async ({ step }) => {
          const names = await Promise.all(["a", "b", "c"].map((name) => step.run(name, () => note(name))));
          return step.run("join", () => note(names.join("")));
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/parallel" }))).toMatchObject({
      status: "Completed",
      output: "abc",
    });
    expect([...calls].sort()).toEqual(["a", "abc", "b", "c"]);
    expect(calls.at(-1)).toBe("abc");
  });

  it("ParallelCoalesce: the function is entered again once, when the last branch is done", async () => {
    let entries = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "coalesce", triggers: [{ event: "test/coalesce" }] }, async ({ step }) => {
          entries++;
          await Promise.all([1, 2, 3, 4].map((n) => step.run(`branch ${n}`, () => n)));
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/coalesce" }))).toMatchObject({ status: "Completed" });
    // Found (1), each branch called (4), entered after the last (1).
    expect(entries).toBe(6);
  });

  it("ParallelSequential: chains of steps in parallel keep their own order", async () => {
    const calls: string[] = [];
    const note = (name: string) => void calls.push(name);
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "chains", triggers: [{ event: "test/chains" }] }, async ({ step }) => {
          const chain = async (name: string) => {
            for (const n of [1, 2, 3]) await step.run(`${name}${n}`, () => note(`${name}${n}`));
          };
          await Promise.all([chain("a"), chain("b")]);
          await step.run("end", () => note("end"));
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/chains" }))).toMatchObject({ status: "Completed" });
    expect(calls.filter((name) => name.startsWith("a"))).toEqual(["a1", "a2", "a3"]);
    expect(calls.filter((name) => name.startsWith("b"))).toEqual(["b1", "b2", "b3"]);
    expect(calls.at(-1)).toBe("end");
    expect(calls).toHaveLength(7);
  });

  it("ParallelStepsDuplicatePlan: the same step id in two branches is two steps", async () => {
    let calls = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "same", triggers: [{ event: "test/same" }] }, async ({ step }) =>
          Promise.all([step.run("same", () => ++calls), step.run("same", () => ++calls)]),
        ),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/same" }));
    expect(run.status).toBe("Completed");
    expect([...(run.output as number[])].sort()).toEqual([1, 2]);
  });

  it("parallel branches that fail are tried again by themselves", async () => {
    const tries = { a: 0, b: 0 };
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "branches", retries: 2, triggers: [{ event: "test/branches" }] },
          async ({ step }) =>
            Promise.all([
              step.run("a", () => ++tries.a),
              step.run("b", () => {
                if (++tries.b < 3) throw new Error("again");
                return tries.b;
              }),
            ]),
        ),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/branches" }))).toMatchObject({
      status: "Completed",
      output: [1, 3],
    });
    expect(tries).toEqual({ a: 1, b: 3 });
  });

  it("promise-race: a plain race goes on after its slowest branch; a declared race after the first", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "race", triggers: [{ event: "test/race" }] }, async ({ step, group }) => {
          const started = await step.run("start", () => Date.now());
          const plain = await Promise.race([
            step.run("fast", () => "fast"),
            step.sleep("slow", "1s").then(() => "slow"),
          ]);
          const afterPlain = await step.run("after plain", () => Date.now());
          const declared = await group.parallel({ mode: "race" }, () =>
            Promise.race([step.run("fast 2", () => "fast"), step.sleep("slow 2", "1s").then(() => "slow")]),
          );
          const afterDeclared = await step.run("after declared", () => Date.now());
          return { plain, declared, plainMs: afterPlain - started, declaredMs: afterDeclared - afterPlain };
        }),
      ],
      { checkpointing },
    );
    const run = await engine.run(await engine.send({ name: "test/race" }));
    const output = run.output as { plain: string; declared: string; plainMs: number; declaredMs: number };
    expect([run.status, output.plain, output.declared]).toEqual(["Completed", "fast", "fast"]);
    expect(output.plainMs).toBeGreaterThanOrEqual(990);
    expect(output.declaredMs).toBeLessThan(990);
  });

  it("parallel-work, parallel-reduce, sequential-reduce, polling: loops and reductions over steps", async () => {
    let polls = 0;
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "loops", triggers: [{ event: "test/loops" }] }, async ({ step }) => {
          const parts = await Promise.all([1, 2, 3].map((n) => step.run("part", () => n)));
          let product = 0;
          for (const part of parts) product = await step.run("add", () => product + part);
          let polled = false;
          while (!polled) {
            polled = await step.run("poll", () => ++polls >= 3);
            if (!polled) await step.sleep("interval", 1);
          }
          return product;
        }),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/loops" }))).toMatchObject({
      status: "Completed",
      output: 6,
    });
    expect(polls).toBe(3);
  });

  it("optimizeParallelism off: an older SDK's way of entering after each branch gives the same result", async () => {
    const calls: string[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "older", optimizeParallelism: false, triggers: [{ event: "test/older" }] },
          async ({ step }) => {
            const names = await Promise.all(
              ["a", "b", "c"].map((name) =>
                step.run(name, () => {
                  calls.push(name);
                  return name;
                }),
              ),
            );
            return step.run("join", () => {
              calls.push("join");
              return names.join("");
            });
          },
        ),
      ],
      { checkpointing },
    );
    expect(await engine.run(await engine.send({ name: "test/older" }))).toMatchObject({
      status: "Completed",
      output: "abc",
    });
    expect([...calls].sort()).toEqual(["a", "b", "c", "join"]);
  });
});
