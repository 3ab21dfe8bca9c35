import { performance } from "node:perf_hooks";
import type { Marks } from "@/inngest/runner/bench/bench-functions";
import { until } from "@/inngest/runner/bench/figures";
import type { TestEngine } from "@/inngest/runner/testing/test-engine";

/** Milliseconds from sending an event to its first step, and from a decision to the step after the wait. */
export async function measureLatency(engine: TestEngine, marks: Marks, rounds: number, prefix: string) {
  const first: number[] = [];
  const decided: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const key = `${prefix}${n}`;
    const sent = performance.now();
    await engine.client.send({ name: "bench/latency", data: { key } });
    await until(() => marks.firstStep.has(key));
    first.push((marks.firstStep.get(key) ?? 0) - sent);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const [run] = await engine.listRuns("functionId=test-latency&limit=1");
    await until(
      async () => run !== undefined && (await engine.steps(run.id)).some((step) => step.state === "waiting"),
      20,
    );
    const decision = performance.now();
    await engine.client.send({ name: "bench/decision", data: { key } });
    await until(() => marks.woke.has(key));
    decided.push((marks.woke.get(key) ?? 0) - decision);
  }
  return { first, decided };
}
