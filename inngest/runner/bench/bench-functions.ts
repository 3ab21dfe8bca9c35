import { performance } from "node:perf_hooks";
import type { Inngest } from "inngest";

/** What the functions of the benchmark leave behind for those who measure. */
export type Marks = { steps: number; firstStep: Map<string, number>; woke: Map<string, number> };

export function createMarks(): Marks {
  return { steps: 0, firstStep: new Map(), woke: new Map() };
}

export function benchFunctions(marks: Marks) {
  return (client: Inngest) => [
    client.createFunction({ id: "five", triggers: [{ event: "bench/five" }] }, async ({ step }) => {
      for (let n = 0; n < 5; n++) await step.run(`step ${n}`, () => ++marks.steps);
    }),
    client.createFunction({ id: "latency", triggers: [{ event: "bench/latency" }] }, async ({ event, step }) => {
      await step.run("first", () => void marks.firstStep.set(event.data.key as string, performance.now()));
      await step.waitForEvent("decision", { event: "bench/decision", timeout: "1h", match: "data.key" });
      await step.run("woke", () => void marks.woke.set(event.data.key as string, performance.now()));
    }),
  ];
}
