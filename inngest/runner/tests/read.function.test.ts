import { describe, expect, it } from "vitest";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import { eventually } from "@/inngest/runner/testing/test-engine";

const suite = engineSuite();

describe("reading runs", () => {
  it("lists runs by their event's data, by status, failed ones first, and pages", async () => {
    const engine = await suite.start((client) => [
      client.createFunction({ id: "prepare", retries: 0, triggers: [{ event: "test/prepare" }] }, async ({ event }) => {
        if (event.data.bad) throw new Error("no resume");
      }),
    ]);
    const text = "an event whose text Postgres would not read as JSON: \u0000";
    for (const data of [{ applicationId: "a", text }, { applicationId: "b", bad: true }, { applicationId: "a" }]) {
      await engine.run(await engine.send({ name: "test/prepare", data }));
    }
    const ofA = (await engine.api("/v1/dossier/runs?applicationId=a")).body.data as { id: string }[];
    expect(ofA).toHaveLength(2);
    expect(await engine.listRuns("data.applicationId=b&data.bad=true")).toHaveLength(1);
    expect(await engine.listRuns("data.applicationId=b&data.bad=false")).toHaveLength(0);
    const [newest] = await engine.listRuns("limit=1");
    expect(newest?.id).toBe(ofA[0]?.id);
    expect(await engine.listRuns(`before=${newest?.id}`)).toHaveLength(2);
    const [failed] = await engine.listRuns("failedFirst=true");
    expect(failed).toMatchObject({
      status: "failed",
      error: "no resume",
      eventName: "test/prepare",
      functionId: "test-prepare",
    });
    expect(await engine.listRuns("status=failed")).toHaveLength(1);
  });

  it("replays a run from its first step, as a new run of the same event", async () => {
    let calls = 0;
    const engine = await suite.start((client) => [
      client.createFunction({ id: "replay", retries: 0, triggers: [{ event: "test/replay" }] }, async ({ event }) => {
        if (++calls === 1) throw new Error("first time");
        return event.data.n;
      }),
    ]);
    const id = await engine.send({ name: "test/replay", id: "once", data: { n: 4 } });
    const first = await engine.run(id);
    const { body } = await engine.api(`/v1/runs/${first.run_id}/replay`, { method: "POST" });
    const { run_id: second } = body.data as { run_id: string };
    const runs = await engine.runsOf(id, 2);
    expect(runs.find((run) => run.run_id === second)).toMatchObject({ status: "Completed", output: 4 });
    expect((await engine.listRuns("status=completed"))[0]?.replayOf).toBe(first.run_id);
    expect((await engine.api("/v1/runs/none/replay", { method: "POST" })).status).toBe(404);
  });

  it("a timeline shows what is done, tried again and waited for", async () => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "line", triggers: [{ event: "test/line" }] }, async ({ step }) => {
          await step.run("done", () => 1);
          await Promise.all([
            step.run("flaky", () => {
              throw new Error("provider is down");
            }),
            step.waitForEvent("decision", { event: "test/decided", timeout: "1h" }),
          ]);
        }),
      ],
      { retryDelayScale: 1 },
    );
    const id = await engine.send({ name: "test/line" });
    const [run] = await eventually(async () => {
      const runs = (await engine.api(`/v1/events/${id}/runs`)).body.data as { run_id: string }[];
      const steps = runs[0] ? await engine.steps(runs[0].run_id) : [];
      return steps.some((step) => step.state === "retrying") && runs;
    });
    const timeline = await engine.steps(run?.run_id ?? "");
    expect(timeline.map((step) => [step.name, step.kind, step.state, step.waitsFor])).toEqual([
      ["done", "run", "done", null],
      ["flaky", "run", "retrying", null],
      ["decision", "event", "waiting", "test/decided"],
    ]);
    const flaky = timeline.find((step) => step.name === "flaky");
    expect(flaky?.attempts).toMatchObject([{ attempt: 0, error: "provider is down" }]);
    const delay = (flaky?.dueAt ?? 0) - (flaky?.attempts[0]?.endedAt ?? 0);
    expect(delay).toBeGreaterThanOrEqual(15_000);
    expect(delay).toBeLessThanOrEqual(45_000);
  });

  it.each(MODES)("times each step by itself and its waiting apart, $mode", async ({ checkpointing }) => {
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "timed", triggers: [{ event: "test/timed" }] }, async ({ step }) => {
          await step.run("slow", () => new Promise((resolve) => setTimeout(resolve, 60)));
          await step.run("quick", () => null);
        }),
      ],
      { checkpointing },
    );
    const [slow, quick] = await engine.steps((await engine.run(await engine.send({ name: "test/timed" }))).run_id);
    expect((slow?.endedAt ?? 0) - (slow?.startedAt ?? 0)).toBeGreaterThanOrEqual(59);
    expect(quick?.startedAt).toBeGreaterThanOrEqual(slow?.endedAt ?? Number.POSITIVE_INFINITY);
    expect(quick?.waitedMs).toBe((quick?.startedAt ?? 0) - (slow?.endedAt ?? 0));
  });

  it("compacts a run after the retention: its history stays, what its steps gave goes", async () => {
    let now = Date.now();
    const engine = await suite.start(
      (client) => [
        client.createFunction({ id: "old", triggers: [{ event: "test/old" }] }, async ({ step }) => {
          await step.run("secret", () => "a long text");
        }),
      ],
      { now: () => now, retentionMs: 86_400_000 },
    );
    const run = await engine.run(await engine.send({ name: "test/old" }));
    expect((await engine.steps(run.run_id))[0]?.output).toBe('{"data":"a long text"}');
    now += 2 * 86_400_000;
    engine.runner.wake();
    const [step] = await eventually(async () => {
      const steps = await engine.steps(run.run_id);
      return steps[0]?.output === '{"data":null}' && steps;
    });
    expect(step).toMatchObject({ name: "secret", state: "done" });
    expect((await engine.listRuns())[0]).toMatchObject({ id: run.run_id, status: "completed" });
  });
});
