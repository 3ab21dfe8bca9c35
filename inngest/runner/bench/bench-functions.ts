import { performance } from "node:perf_hooks";
import type { Inngest } from "inngest";

/** What the functions of the benchmark tell of: steps done, and when a run's first step and the one after its wait ran. */
export type Mark = { kind: "step" } | { kind: "first" | "woke"; key: string; at: number };

/** Milliseconds of a clock that all processes of the machine share. */
export function sharedNow(): number {
  return performance.timeOrigin + performance.now();
}

export function benchFunctions(client: Inngest, tell: (mark: Mark) => void) {
  return [
    client.createFunction({ id: "five", triggers: [{ event: "bench/five" }] }, async ({ step }) => {
      for (let n = 0; n < 5; n++) await step.run(`step ${n}`, () => tell({ kind: "step" }));
    }),
    client.createFunction({ id: "latency", triggers: [{ event: "bench/latency" }] }, async ({ event, step }) => {
      const key = event.data.key as string;
      await step.run("first", () => tell({ kind: "first", key, at: sharedNow() }));
      await step.waitForEvent("decision", { event: "bench/decision", timeout: "1h", match: "data.key" });
      await step.run("woke", () => tell({ kind: "woke", key, at: sharedNow() }));
    }),
  ];
}
