import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import { eventually } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

/** The most that were under way at one moment. */
function gauge() {
  let now = 0;
  let most = 0;
  return {
    most: () => most,
    async hold(ms: number, until: () => Promise<boolean> = async () => true) {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, ms));
      await eventually(until);
      now--;
    },
  };
}

describe.each(MODES)("limits and priorities, $mode", ({ checkpointing }) => {
  it("Concurrency (function): no more than the limit run at once, and all run", async () => {
    const running = gauge();
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "limited", concurrency: { limit: 2 }, triggers: [{ event: "test/limited" }] },
          async ({ step }) => {
            await step.run("work", () => running.hold(60));
          },
        ),
      ],
      { checkpointing, workers: 2 },
    );
    const ids = await Promise.all(Array.from({ length: 8 }, () => engine.send({ name: "test/limited" })));
    for (const id of ids) expect((await engine.run(id)).status).toBe("Completed");
    expect(running.most()).toBe(2);
  });

  it("Concurrency (key): the limit holds for each value of the key, and a shared scope over functions", async () => {
    const perKey = { a: gauge(), b: gauge() };
    const shared = gauge();
    const begun = new Set<string>();
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "keyed", concurrency: { limit: 1, key: "event.data.host" }, triggers: [{ event: "test/host" }] },
          async ({ event, step }) => {
            const key = event.data.host as "a" | "b";
            await step.run("work", () => {
              begun.add(key);
              // Ends only once the other key's has begun too: they hold each other up no more than they should.
              return perKey[key].hold(50, async () => begun.size === 2);
            });
          },
        ),
        ...["one", "two"].map((id) =>
          client.createFunction(
            { id, concurrency: { limit: 1, key: '"shared"', scope: "env" }, triggers: [{ event: "test/shared" }] },
            async ({ step }) => void (await step.run("work", () => shared.hold(50))),
          ),
        ),
      ],
      { checkpointing },
    );
    const hosts = ["a", "a", "a", "b", "b", "b"];
    const ids = await Promise.all(hosts.map((host) => engine.send({ name: "test/host", data: { host } })));
    const both = await engine.send({ name: "test/shared" });
    for (const id of ids) expect((await engine.run(id)).status).toBe("Completed");
    await engine.runsOf(both, 2);
    expect([perKey.a.most(), perKey.b.most(), shared.most()]).toEqual([1, 1, 1]);
  });

  it("Concurrency (fan-out): a sleeping run holds no slot", async () => {
    let now = Date.UTC(2030, 0, 1);
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "sleepy", concurrency: { limit: 1 }, triggers: [{ event: "test/sleepy" }] },
          async ({ step }) => {
            await step.sleep("nap", "1h");
            return "woke";
          },
        ),
      ],
      { checkpointing, now: () => now },
    );
    const ids = await Promise.all(Array.from({ length: 4 }, () => engine.send({ name: "test/sleepy" })));
    // All four sleep before the first one wakes.
    await eventually(async () => {
      const runs = await engine.listRuns();
      const lines = await Promise.all(runs.map((run) => engine.steps(run.id)));
      return lines.length === 4 && lines.every(([first]) => first?.state === "waiting");
    });
    now += 3_600_000;
    engine.runner.wake();
    for (const id of ids) expect((await engine.run(id)).output).toBe("woke");
  });

  it("Throttle: runs start no faster than the rate, and none is lost", async () => {
    const start = Date.UTC(2030, 0, 1);
    let now = start;
    const starts: number[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "slow", throttle: { limit: 2, period: "1h" }, triggers: [{ event: "test/slow" }] },
          async () => void starts.push((now - start) / 60_000),
        ),
      ],
      { checkpointing, now: () => now },
    );
    const ids = await Promise.all(Array.from({ length: 4 }, () => engine.send({ name: "test/slow" })));
    for (; now <= start + 90 * 60_000; now += 10 * 60_000) {
      engine.runner.wake();
      // Whatever may start at this minute has started when no job is due any more.
      await eventually(async () => {
        const runs = await engine.listRuns();
        const lines = await Promise.all(runs.map((run) => engine.steps(run.id)));
        return lines.flat().every((step) => step.state === "queued" && (step.dueAt ?? 0) > now);
      });
    }
    for (const id of ids) expect((await engine.run(id)).status).toBe("Completed");
    expect(starts).toEqual([0, 30, 60, 90]);
  });

  it("a priority expression lets a run go before those that wait", async () => {
    const order: string[] = [];
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          {
            id: "prio",
            concurrency: { limit: 1 },
            priority: { run: "event.data.who == 'person' ? 300 : 0" },
            triggers: [{ event: "test/prio" }],
          },
          async ({ event }) => {
            order.push(event.data.who as string);
            await new Promise((resolve) => setTimeout(resolve, 150));
          },
        ),
      ],
      { checkpointing },
    );
    const ids = [];
    for (const who of ["first", "machine", "machine", "person"])
      ids.push(await engine.send({ name: "test/prio", data: { who } }));
    for (const id of ids) await engine.run(id);
    expect(order).toEqual(["first", "person", "machine", "machine"]);
  });
});
