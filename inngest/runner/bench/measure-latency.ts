import type { BenchEngine } from "@/inngest/runner/bench/bench-engine";
import { sharedNow } from "@/inngest/runner/bench/bench-functions";
import { until } from "@/inngest/runner/bench/figures";

/** Milliseconds from sending an event to its first step, and from a decision to the step after the wait. */
export async function measureLatency(engine: BenchEngine, rounds: number, prefix: string) {
  const { marks, client } = engine;
  const first: number[] = [];
  const decided: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const key = `${prefix}${n}`;
    const sent = sharedNow();
    const { ids } = await client.send({ name: "bench/latency", data: { key } });
    await until(() => marks.first.has(key));
    first.push((marks.first.get(key) ?? 0) - sent);
    await until(() => engine.isWaiting(ids[0] ?? ""), 20);
    const decision = sharedNow();
    await client.send({ name: "bench/decision", data: { key } });
    await until(() => marks.woke.has(key));
    decided.push((marks.woke.get(key) ?? 0) - decision);
  }
  return { first, decided };
}
