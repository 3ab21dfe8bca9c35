import fc from "fast-check";
import type { GetStepTools, Inngest } from "inngest";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { mortalDatabase } from "@/inngest/runner/testing/mortal-database";
import { engineSuite, MODES } from "@/inngest/runner/testing/suite";
import { eventually, type TestEngine, type TestRun } from "@/inngest/runner/testing/test-engine";
import { Model, type Move, type Part, type Stage } from "@/inngest/runner/tests/reference-model";

const UNIT_MS = 3_600_000;
const suite = engineSuite();

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant("run" as const), failures: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ kind: fc.constant("sleep" as const), units: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant("wait" as const),
    gate: fc.constantFrom("a" as const, "b" as const),
    units: fc.integer({ min: 1, max: 4 }),
  }),
);
const stages: fc.Arbitrary<Stage[]> = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("event" as const),
      gate: fc.constantFrom("a" as const, "b" as const),
      value: fc.nat(99),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("advance" as const), units: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.constant({ kind: "lose" as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: "steal" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "cancel" as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("crash" as const),
      inMessages: fc.nat(5),
      when: fc.constantFrom("before" as const, "after" as const),
    }),
  },
);

async function play(step: GetStepTools<Inngest>, program: Stage[], failed: Map<string, number>, key: string) {
  const one = async (what: Part, id: string) => {
    if (what.kind === "sleep") return step.sleep(id, what.units * UNIT_MS).then(() => "slept");
    if (what.kind === "wait") {
      const timeout = what.units * UNIT_MS;
      const event = await step.waitForEvent(id, { event: `prop/${what.gate}`, timeout, match: "data.key" });
      return event === null ? "timeout" : (event.data as { value: number }).value;
    }
    return step.run(id, () => {
      const times = failed.get(`${key} ${id}`) ?? 0;
      failed.set(`${key} ${id}`, times + 1);
      if (times < what.failures) throw new Error("flaky");
      return "ran";
    });
  };
  const results: (string | number)[][] = [];
  for (const [index, stage] of program.entries()) {
    results.push(await Promise.all(stage.map((what, n) => one(what, `${index}.${n} ${what.kind}`))));
  }
  return results;
}

/** Nothing is due, under way or unrouted at the engine's present. */
async function rest(engine: TestEngine, database: Database, now: number, alive: () => Promise<void>): Promise<void> {
  await eventually(async () => {
    await alive();
    engine.runner.wake();
    const [row] = await database.query(sql`SELECT (SELECT count(*) FROM workflow.jobs)
      + (SELECT count(*) FROM workflow.waits WHERE expires_at <= ${now})
      + (SELECT count(*) FROM workflow.events WHERE NOT routed) AS left`);
    return Number(row?.left) === 0;
  });
}

describe.each(MODES)("interleavings against the reference model, $mode", ({ checkpointing }) => {
  it("events, timeouts, cancels, lost answers, stolen leases and crashes in any order come to what the model says", async () => {
    // Time stands still between moves, so that the model and the engine name the same moments.
    const start = Date.UTC(2030, 0, 1);
    let units = 0;
    const clock = () => start + units * UNIT_MS;
    const failed = new Map<string, number>();
    let losing = 0;
    let stealing = 0;
    let restarting: Promise<void> = Promise.resolve();
    const mortal = mortalDatabase(() => {
      restarting = engine.restart().then(async () => {
        // Time stands still, so the dead process's leases are made to run out.
        await database.query(sql`UPDATE workflow.jobs SET due_at = 0 WHERE leased_by IS NOT NULL`);
        engine.runner.wake();
      });
    });
    const engine = await suite.start(
      (client) => [
        client.createFunction(
          { id: "program", retries: 9, triggers: [{ event: "prop/start" }] },
          async ({ event, step }) => {
            if (stealing > 0) {
              stealing--;
              await database.query(sql`UPDATE workflow.jobs SET due_at = 0 WHERE leased_by IS NOT NULL`);
              engine.runner.wake();
              await new Promise((resolve) => setTimeout(resolve, 20));
            }
            const data = event.data as { program: Stage[]; key: string };
            return play(step, data.program, failed, data.key);
          },
        ),
      ],
      { checkpointing, now: clock, retryDelayScale: 0, workers: 2, interpose: mortal.wrap },
    );
    const database = openDatabase(suite.databaseUrl(), 2);
    engine.tap((response) => {
      if (losing === 0) return false;
      losing--;
      response.destroy();
      return true;
    });
    /** Whoever finds the engine dead asks again when the next one is up. */
    const cancel = (runId: string) =>
      eventually(async () => {
        await restarting;
        const { status } = await engine.api(`/v1/runs/${runId}`, { method: "DELETE" }).catch(() => ({ status: 0 }));
        return status === 200 || status === 404;
      });
    /** The same for what is read. */
    const read = <T>(look: () => Promise<T>) =>
      eventually(async () => {
        await restarting;
        return look().catch(() => null);
      });
    const atRest = () => rest(engine, database, clock(), () => restarting);
    let number = 0;
    await fc.assert(
      fc.asyncProperty(stages, fc.array(move, { maxLength: 12 }), async (program, moves) => {
        const key = `p${++number}`;
        [losing, stealing] = [0, 0];
        const model = new Model(program);
        mortal.spare();
        await restarting;
        const id = await engine.send({ name: "prop/start", data: { key, program } });
        await atRest();
        const [run] = await read(async () => (await engine.api(`/v1/events/${id}/runs`)).body.data as TestRun[]);
        const runId = run?.run_id ?? "";
        // The last moves let every wait and sleep end.
        for (const one of [...moves, ...program.map(() => ({ kind: "advance" as const, units: 4 }))]) {
          if (one.kind === "advance") units += one.units;
          if (one.kind === "event") await engine.send({ name: `prop/${one.gate}`, data: { key, value: one.value } });
          if (one.kind === "cancel") await cancel(runId);
          if (one.kind === "crash") mortal.plan(one);
          if (one.kind === "lose") losing = 1;
          if (one.kind === "steal") stealing = 1;
          await atRest();
          model.apply(one);
        }
        mortal.spare();
        await atRest();
        const final = await read(() => engine.run(id));
        expect(final.status.toLowerCase()).toBe(model.status);
        if (model.status === "completed") expect(final.output).toEqual(model.results);
        if (model.status === "completed" && !moves.some((one) => ["lose", "steal", "crash"].includes(one.kind))) {
          const runs = program.flatMap((stage, index) =>
            stage.flatMap((what, n) =>
              what.kind === "run" ? [[`${key} ${index}.${n} run`, what.failures + 1] as const] : [],
            ),
          );
          expect(runs.map(([id]) => [id, failed.get(id)])).toEqual(runs.map(([id, times]) => [id, times]));
        }
        const steps = await read(() => engine.steps(runId));
        expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
      }),
      { numRuns: 25, endOnFailure: false },
    );
    await database.close();
  }, 240_000);
});
