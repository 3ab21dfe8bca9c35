import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { benchFunctions, createMarks } from "@/inngest/runner/bench/bench-functions";
import { startBenchDatabase } from "@/inngest/runner/bench/database";
import { percentile, processorMs, residentMb, until } from "@/inngest/runner/bench/figures";
import { measureLatency } from "@/inngest/runner/bench/measure-latency";
import { writeWaitingRuns } from "@/inngest/runner/bench/measure-waiting";
import { resetDatabase, startTestEngine } from "@/inngest/runner/testing/test-engine";
import { readProcessEnv } from "@/server/env";

/**
 * `npm run bench:workflows -- [POSTGRES_URL] [--only embedded|native] [--skip-waiting]`: steps per second with one and four workers, time from an event to its
 * first step and from a decision to what follows, memory and time with 10,000 waiting runs, and the cost of idling; on
 * the embedded database and on the Postgres that the URL or `DATABASE_URL` names. The app runs in the measuring process. Processor
 * time per step is printed too, since it does not depend on what else the machine does.
 */
const RUNS = 200;
const ROUNDS = 60;
const WAITING = 10_000;
const IDLE_MS = 10_000;

function spread(values: number[]): string {
  return `p50 ${percentile(values, 50)} ms, p95 ${percentile(values, 95)} ms`;
}

async function throughput(
  name: string,
  databaseUrl: string,
  databasePid: number | null,
  workers: number,
  checkpointing: boolean,
  target: number,
) {
  await resetDatabase(databaseUrl);
  const marks = createMarks();
  const engine = await startTestEngine({ databaseUrl, workers, checkpointing, functions: benchFunctions(marks) });
  await engine.client.send({ name: "bench/five", data: {} });
  await until(() => marks.steps >= 5);
  const spent = () => processorMs(process.pid) + (databasePid === null ? 0 : processorMs(databasePid));
  const [before, started] = [spent(), performance.now()];
  await engine.client.send(Array.from({ length: RUNS }, (_, n) => ({ name: "bench/five", data: { n } })));
  await until(() => marks.steps >= (RUNS + 1) * 5);
  const perSecond = (RUNS * 5) / ((performance.now() - started) / 1000);
  const cpu = (spent() - before) / (RUNS * 5);
  const { first, decided } = await measureLatency(engine, marks, ROUNDS, "k");
  await engine.close();
  const what = `${name}, ${workers} worker${workers > 1 ? "s" : ""}, ${checkpointing ? "checkpointing" : "one step per call"}`;
  console.log(
    `${what}: ${perSecond.toFixed(0)} steps/s (target ${target}), ${cpu.toFixed(1)} ms of processor per step${databasePid === null ? " without the database" : ""}`,
  );
  console.log(`  event to first step ${spread(first)} (target p95 50); decision to continuation ${spread(decided)}`);
}

async function waiting(name: string, databaseUrl: string, databasePid: number | null) {
  await resetDatabase(databaseUrl);
  const marks = createMarks();
  const engine = await startTestEngine({ databaseUrl, functions: benchFunctions(marks) });
  const memory = () => residentMb(process.pid) + (databasePid === null ? 0 : residentMb(databasePid));
  const alone = await measureLatency(engine, marks, ROUNDS, "a");
  const before = memory();
  await writeWaitingRuns(databaseUrl, WAITING);
  const crowded = await measureLatency(engine, marks, ROUNDS, "b");
  console.log(
    `${name}, ${WAITING} runs waiting (rows written as such runs leave them): ${memory() - before} MB more than before (target under 300)`,
  );
  console.log(`  decision to continuation ${spread(crowded.decided)}; without them ${spread(alone.decided)}`);
  const [cpu, started] = [process.cpuUsage(), processorMs(databasePid ?? process.pid)];
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const own = process.cpuUsage(cpu);
  const percent = (ms: number) => ((ms / IDLE_MS) * 100).toFixed(1);
  const database = databasePid === null ? "" : `, database ${percent(processorMs(databasePid) - started)} %`;
  console.log(
    `  idling with them: engine and app ${percent((own.user + own.system) / 1000)} % of one processor${database}`,
  );
  await engine.close();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, "skip-waiting": { type: "boolean", default: false } },
});
const nativeUrl = positionals[0] ?? readProcessEnv().DATABASE_URL;
const embedded = await startBenchDatabase();
const databases = [
  { name: "embedded", url: embedded.url, pid: embedded.pid, target: 200 },
  ...(nativeUrl ? [{ name: "native", url: nativeUrl, pid: null, target: 500 }] : []),
].filter(({ name }) => values.only === undefined || values.only === name);
for (const { name, url, pid, target } of databases) {
  for (const checkpointing of [true, false]) {
    for (const workers of [1, 4]) await throughput(name, url, pid, workers, checkpointing, target);
  }
  if (!values["skip-waiting"]) await waiting(name, url, pid);
}
await embedded.close();
