import { performance } from "node:perf_hooks";
import type { Inngest } from "inngest";
import { percentile, startBenchDatabase } from "@/inngest/runner/testing/bench-database";
import { resetDatabase, startTestEngine } from "@/inngest/runner/testing/test-engine";

/**
 * `npm run bench:workflows`: steps per second with one and four workers, time from an event to its first step, and from
 * a decision to its continuation; on the embedded database, and on a native one when DATABASE_URL names it.
 */
function functionsOf(marks: { steps: number; firstStep: Map<string, number>; woke: Map<string, number> }) {
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

async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function measure(name: string, databaseUrl: string, workers: number, checkpointing: boolean, stepTarget: number) {
  await resetDatabase(databaseUrl);
  const marks = { steps: 0, firstStep: new Map<string, number>(), woke: new Map<string, number>() };
  const engine = await startTestEngine({ databaseUrl, workers, checkpointing, functions: functionsOf(marks) });
  const runs = 200;
  const started = performance.now();
  await engine.client.send(Array.from({ length: runs }, (_, n) => ({ name: "bench/five", data: { n } })));
  await until(() => marks.steps >= runs * 5);
  const perSecond = (runs * 5) / ((performance.now() - started) / 1000);

  const first: number[] = [];
  const decided: number[] = [];
  for (let n = 0; n < 60; n++) {
    const key = `k${n}`;
    const sent = performance.now();
    await engine.client.send({ name: "bench/latency", data: { key } });
    await until(() => marks.firstStep.has(key));
    first.push((marks.firstStep.get(key) ?? 0) - sent);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await until(async () => {
      const { body } = await engine.api("/v1/runs?functionId=test-latency&limit=1");
      const [run] = body.data as { id: string }[];
      return run !== undefined && (await engine.steps(run.id)).some((step) => step.state === "waiting");
    });
    const decision = performance.now();
    await engine.client.send({ name: "bench/decision", data: { key } });
    await until(() => marks.woke.has(key));
    decided.push((marks.woke.get(key) ?? 0) - decision);
  }
  await engine.close();
  const mode = checkpointing ? "checkpointing" : "one step per call";
  console.log(
    `${name}, ${workers} worker(s), ${mode}: ${perSecond.toFixed(0)} steps/s (target ${stepTarget}); event to first step p50 ${percentile(first, 50)} p95 ${percentile(first, 95)} ms (target 50); decision to continuation p50 ${percentile(decided, 50)} p95 ${percentile(decided, 95)} ms`,
  );
}

const nativeUrl = process.argv[2];
const embedded = await startBenchDatabase();
for (const checkpointing of [true, false]) {
  for (const workers of [1, 4]) {
    await measure("embedded", embedded.url, workers, checkpointing, 200);
    if (nativeUrl) await measure("native", nativeUrl, workers, checkpointing, 500);
  }
}
await embedded.close();
