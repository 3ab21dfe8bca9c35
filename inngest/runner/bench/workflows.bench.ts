import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { startBenchEngine } from "@/inngest/runner/bench/bench-engine";
import { startBenchDatabase } from "@/inngest/runner/bench/database";
import { loadWords, percentile, processorMs, residentMb, until } from "@/inngest/runner/bench/figures";
import { measureLatency } from "@/inngest/runner/bench/measure-latency";
import { writeWaitingRuns } from "@/inngest/runner/bench/measure-waiting";
import { readProcessEnv } from "@/server/env";

/**
 * `npm run bench:workflows -- [POSTGRES_URL] [--only embedded|native] [--skip-waiting]`: steps per second with one and four workers, time from an event to its
 * first step and from a decision to what follows, memory and time with 10,000 waiting runs, and the cost of idling; on
 * the embedded database and on the Postgres that the URL or `DATABASE_URL` names. The app runs in a process of its own, as the
 * product's does. The load average stands beside the figures, and processor time per step too, since that depends less on what
 * else the machine does.
 */
const RUNS = 200;
const ROUNDS = 60;
const WAITING = 10_000;
const IDLE_MS = 10_000;

function spread(values: number[]): string {
  return `p50 ${percentile(values, 50)} ms, p95 ${percentile(values, 95)} ms`;
}

type Measured = { name: string; url: string; pid: number | null; target: number };

async function throughput({ name, url, pid, target }: Measured, workers: number, checkpointing: boolean) {
  const engine = await startBenchEngine({ databaseUrl: url, workers, checkpointing });
  const { client, marks, appPid } = engine;
  await client.send({ name: "bench/five", data: {} });
  await until(() => marks.steps >= 5);
  const spent = () => ({
    engine: processorMs(process.pid),
    app: processorMs(appPid),
    database: pid === null ? 0 : processorMs(pid),
  });
  const [before, started] = [spent(), performance.now()];
  await client.send(Array.from({ length: RUNS }, (_, n) => ({ name: "bench/five", data: { n } })));
  await until(() => marks.steps >= (RUNS + 1) * 5);
  const perSecond = (RUNS * 5) / ((performance.now() - started) / 1000);
  const after = spent();
  const cost = (part: keyof typeof before) => ((after[part] - before[part]) / (RUNS * 5)).toFixed(2);
  const { first, decided } = await measureLatency(engine, ROUNDS, "k");
  await engine.close();
  const what = `${name}, ${workers} worker${workers > 1 ? "s" : ""}, ${checkpointing ? "checkpointing" : "one step per call"}`;
  const database = pid === null ? "" : `, database ${cost("database")}`;
  console.log(`${what}: ${perSecond.toFixed(0)} steps/s (target ${target}), ${loadWords()}`);
  console.log(`  ms of processor per step: engine ${cost("engine")}, app ${cost("app")}${database}`);
  console.log(`  event to first step ${spread(first)} (target p95 50); decision to continuation ${spread(decided)}`);
}

async function waiting({ name, url, pid }: Measured) {
  const engine = await startBenchEngine({ databaseUrl: url });
  const memory = () => residentMb(process.pid) + residentMb(engine.appPid) + (pid === null ? 0 : residentMb(pid));
  const alone = await measureLatency(engine, ROUNDS, "a");
  const before = memory();
  await writeWaitingRuns(url, WAITING);
  const crowded = await measureLatency(engine, ROUNDS, "b");
  console.log(
    `${name}, ${WAITING} runs waiting (rows written as such runs leave them): ${memory() - before} MB more than before (target under 300), ${loadWords()}`,
  );
  console.log(`  decision to continuation ${spread(crowded.decided)}; without them ${spread(alone.decided)}`);
  const spent = () => ({ engine: processorMs(process.pid), database: processorMs(pid ?? process.pid) });
  const started = spent();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const ended = spent();
  const percent = (part: keyof typeof ended) => (((ended[part] - started[part]) / IDLE_MS) * 100).toFixed(1);
  const database = pid === null ? "" : `, database ${percent("database")} %`;
  console.log(`  idling with them: engine ${percent("engine")} % of one processor${database}`);
  await engine.close();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, "skip-waiting": { type: "boolean", default: false } },
});
const nativeUrl = positionals[0] ?? readProcessEnv().DATABASE_URL;
const wants = (name: string) => values.only === undefined || values.only === name;

async function measure(database: Measured): Promise<void> {
  for (const checkpointing of [true, false]) {
    for (const workers of [1, 4]) await throughput(database, workers, checkpointing);
  }
  if (!values["skip-waiting"]) await waiting(database);
}

if (wants("embedded")) {
  const embedded = await startBenchDatabase();
  await measure({ name: "embedded", url: embedded.url, pid: embedded.pid, target: 200 });
  await embedded.close();
}
if (nativeUrl && wants("native")) await measure({ name: "native", url: nativeUrl, pid: null, target: 500 });
