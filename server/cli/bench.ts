import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createBenchClient } from "@/server/cli/bench/client";
import { findFreePort } from "@/server/cli/launch/ports";
import { table } from "@/server/cli/launch/steps";
import { listReplayBoards, startReplayServer } from "@/server/testing/replay-server";
import { hasSharedData, sharedDataDirectory } from "@/server/testing/shared-data";

/** `npm run bench`: the main job's times on this machine, through HTTP like a browser, with the target beside each. */
const { values } = parseArgs({ options: { cold: { type: "boolean" }, help: { type: "boolean" } } });
if (values.help) {
  process.stdout.write(
    "npm run bench [-- --cold]\n\n  --cold   also time a start from a bare clone (npm ci and build; minutes)\n",
  );
  process.exit(0);
}

const ROOT = process.cwd();
const rows: string[][] = [["measure", "measured", "target"]];
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const add = (what: string, measured: string, target: string) => rows.push([what, measured, target]);

async function start(
  folder: string,
  home: string,
  port: number,
  env: Record<string, string>,
): Promise<{ child: ChildProcess; ms: number }> {
  const startedAt = performance.now();
  const child = spawn(
    "node",
    ["server/cli/start.js", "launch", "--port", String(port), "--home", home, "--allow-upstream"],
    {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("Open http") && resolve());
    child.once("exit", (code) => reject(new Error(`The product ended with ${code}.`)));
  });
  return { child, ms: performance.now() - startedAt };
}

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });

const scratch = mkdtempSync(join(tmpdir(), "dossier-bench-"));
const replay = hasSharedData() ? await startReplayServer({ directory: join(sharedDataDirectory(), "ats-api") }) : null;
const env: Record<string, string> = replay ? { DOSSIER_UPSTREAM: replay.origin } : {};
try {
  if (values.cold) {
    const clone = join(scratch, "clone");
    await new Promise((resolve) =>
      spawn("git", ["clone", "--quiet", ROOT, clone], { stdio: "inherit" }).once("exit", resolve),
    );
    const { child, ms } = await start(clone, join(scratch, "cold-home"), await findFreePort("127.0.0.1"), env);
    await stop(child);
    add("cold start from a bare clone", seconds(ms), "180 s");
  }
  const home = join(scratch, "home");
  const port = await findFreePort("127.0.0.1");
  await stop((await start(ROOT, home, port, env)).child);
  const { child, ms } = await start(ROOT, home, port, env);
  add("warm start", seconds(ms), "8 s");

  const client = createBenchClient(`http://127.0.0.1:${port}`);
  await client.signUp();
  const sample = join(ROOT, "samples", "resumes", "software-engineer.pdf");
  const recorded = join(sharedDataDirectory(), "resumes", "resume-matcher", "john_doe.pdf");
  const resume = readFileSync(existsSync(recorded) ? recorded : sample);
  const first = await client.upload(resume);
  const again = await client.upload(resume);
  add("upload to parsed, first file", seconds(first), "1 s");
  add("upload to parsed, next file", seconds(again), "1 s");

  const boards = replay ? listReplayBoards(join(sharedDataDirectory(), "ats-api")) : [];
  const { ms: discovery, jobs } = await client.discover(boards, 400);
  add(`discovery to ranked list, ${jobs} postings`, seconds(discovery), "10 s");
  const prepared = await client.prepare();
  add("prepare to first streamed word (built-in writer)", `${Math.round(prepared.firstWordMs)} ms`, "300 ms");
  add("prepare to sealed package (built-in writer)", seconds(prepared.sealedMs), "3 s");
  for (const [procedure, times] of await client.apiTimes(50)) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) =>
      Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
    add(`API ${procedure}, p50 / p95`, `${at(0.5)} / ${at(0.95)} ms`, "p95 100 ms");
  }
  await stop(child);
} finally {
  await replay?.close();
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`\n${table(rows)}\n`);
if (!replay) process.stdout.write("\nThe recorded boards are absent: discovery read the bundled sample boards.\n");
