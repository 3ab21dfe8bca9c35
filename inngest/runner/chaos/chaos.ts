import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Inngest } from "inngest";
import { type Boundary, startEmployer } from "@/inngest/runner/chaos/employer";
import { freePort, startVictim, type Victim } from "@/inngest/runner/chaos/processes";
import { bearerTokenOf } from "@/inngest/runner/protocol/signature";
import type { RunSummary } from "@/inngest/runner/read/list-runs";

/**
 * `npm run chaos -- [RUNS]`: kills the worker, the web or the database process with kill -9 at every boundary of every
 * step, and counts what was lost, what the outside saw twice, and how long it took to go on. Exits 1 on any of them.
 */
const RUNS = Number(process.argv[2] ?? 200);
const STEPS = ["tailor", "seal", "send resume", "send letter", "submit"];
const PHASES = ["before", "after"] as const;
const RUNS_AT_ONCE = 5;
const MAX_RECOVERY_MS = 10_000;
const SIGNING_KEY = `signkey-chaos-${"c0ffee00".repeat(8)}`;
const EVENT_KEY = "chaos";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "runner-chaos-"));
const [databasePort, runnerPort, appPort] = [await freePort(), await freePort(), await freePort()];
const runnerUrl = `http://127.0.0.1:${runnerPort}`;
const env = { INNGEST_SIGNING_KEY: SIGNING_KEY, INNGEST_EVENT_KEY: EVENT_KEY };

type Strike = {
  step: string;
  phase: Boundary["phase"];
  victim: Victim;
  run: string;
  at?: number;
  recoveredMs?: number;
};
const strikes = new Map<string, Strike>();
let recoveries: number[] = [];

const employer = await startEmployer(async (boundary) => {
  const strike = strikes.get(boundary.run);
  if (strike?.at !== undefined && strike.recoveredMs === undefined) {
    strike.recoveredMs = Date.now() - strike.at;
    recoveries.push(strike.recoveredMs);
  }
  if (!strike || strike.at !== undefined || strike.step !== boundary.step || strike.phase !== boundary.phase) return;
  strike.at = Date.now();
  // Not awaited: the step goes on, or dies, as it may.
  void strike.victim.strike().catch((error: unknown) => {
    console.error(String(error));
    process.exit(1);
  });
});

const database = await startVictim("database", here("./postgres-app.ts"), [
  join(directory, "data"),
  String(databasePort),
]);
const app = await startVictim("web", here("./toy-app.ts"), [String(appPort), runnerUrl, employer.url], env);
const worker = await startVictim(
  "worker",
  here("../../../server/cli/runner.ts"),
  [
    "--port",
    String(runnerPort),
    "--database-url",
    `postgres://postgres:postgres@127.0.0.1:${databasePort}/postgres`,
    "--app",
    `http://127.0.0.1:${appPort}/api/inngest`,
    "--retry-scale",
    "0.01",
  ],
  env,
);
const victims = [worker, app, database];
const client = new Inngest({
  id: "chaos",
  isDev: false,
  baseUrl: runnerUrl,
  signingKey: SIGNING_KEY,
  eventKey: EVENT_KEY,
});

async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 60_000; ; ) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function listAll(run: string): Promise<RunSummary[]> {
  const response = await fetch(`${runnerUrl}/v1/runs?data.run=${run}`, {
    headers: { authorization: `Bearer ${bearerTokenOf(SIGNING_KEY)}` },
  });
  if (!response.ok) throw new Error(`The runner answered ${response.status}.`);
  return ((await response.json()) as { data: RunSummary[] }).data;
}

async function drive(run: string): Promise<RunSummary[]> {
  // The sender's own retries carry the same event id, so that one request is one run.
  await patiently(() => client.send({ id: `request-${run}`, name: "toy/application.requested", data: { run } }));
  const deadline = Date.now() + 90_000;
  let isDecided = false;
  while (Date.now() < deadline) {
    const runs = await patiently(() => listAll(run));
    if (runs.length > 0 && runs.every((one) => one.status !== "running")) return runs;
    // The product's rule: the decision is a row, and a sweeper tells the run again until it has heard.
    if (!isDecided && runs[0]?.stepsDone === 2) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await patiently(() => client.send({ name: "toy/approval.decided", data: { run } }));
      isDecided = (await patiently(() => listAll(run)))[0]?.stepsDone !== 2;
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return patiently(() => listAll(run));
}

const combinations = STEPS.flatMap((step) =>
  PHASES.flatMap((phase) => victims.map((victim) => ({ victim, step, phase }))),
);
const outcomes = new Map<string, RunSummary[]>();
const started = Date.now();
for (let first = 0; first < RUNS; first += RUNS_AT_ONCE) {
  const { victim, step, phase } = combinations[(first / RUNS_AT_ONCE) % combinations.length] ??
    combinations[0] ?? { victim: worker, step: "submit", phase: "before" as const };
  const names = Array.from({ length: Math.min(RUNS_AT_ONCE, RUNS - first) }, (_, index) => `r${first + index}`);
  // One run of the group is struck at the boundary; the others are under way when it happens.
  strikes.set(names[0] ?? "", { step, phase, victim, run: names[0] ?? "" });
  for (const [index, runs] of (await Promise.all(names.map(drive))).entries()) outcomes.set(names[index] ?? "", runs);
}

const all = [...outcomes.entries()];
const lost = all.filter(
  ([name, runs]) => runs.length === 0 || STEPS.some((step) => !employer.effects.has(`${name} ${step}`)),
);
const doubled = all.filter(([, runs]) => runs.length > 1).length;
const duplicates = [...employer.effects.values()].filter((count) => count > 1).length + doubled;
const wrong = all.filter(([, runs]) => runs.some((run) => run.status !== "completed"));
const repeats = [...employer.requests.values()].reduce((sum, count) => sum + count - 1, 0);
recoveries = recoveries.sort((a, b) => a - b);
const longest = recoveries.at(-1) ?? 0;
const kills = victims.map((victim) => `${victim.name} ${victim.kills}`).join(", ");
console.log(
  `runs ${RUNS}, kills ${victims.reduce((sum, victim) => sum + victim.kills, 0)} (${kills}), in ${Math.round((Date.now() - started) / 1000)} s`,
);
console.log(
  `lost ${lost.length} (must be 0), duplicated outside effects ${duplicates} (must be 0), wrong final states ${wrong.length} (must be 0)`,
);
console.log(
  `requests repeated under their key ${repeats}; recovery median ${recoveries[Math.floor(recoveries.length / 2)] ?? 0} ms, longest ${longest} ms (under ${MAX_RECOVERY_MS})`,
);
for (const [name, runs] of [...lost, ...wrong])
  console.log("  bad:", name, JSON.stringify(strikes.get(name)?.victim.name), JSON.stringify(runs));
await Promise.all(victims.map((victim) => victim.stop()));
employer.close();
rmSync(directory, { recursive: true, force: true });
process.exit(lost.length + duplicates + wrong.length > 0 || longest >= MAX_RECOVERY_MS ? 1 : 0);
