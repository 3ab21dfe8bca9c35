import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type ChildSpec = {
  name: string;
  arguments: string[];
  env: Record<string, string | undefined>;
  logDirectory: string;
  /** Also copies output to this terminal (`npm run dev`). */
  isLoud?: boolean;
};

const ROOT = process.cwd();
const EXIT_WITH_PARENT = join(ROOT, "server", "cli", "exit-with-parent.js");

export type Child = {
  name: string;
  process: ChildProcess;
  logPath: string;
  exited: Promise<number>;
};

/** Starts one child on this Node, its output in the log folder, bound to the launcher's life through the IPC channel. */
export function startChild(spec: ChildSpec): Child {
  mkdirSync(spec.logDirectory, { recursive: true, mode: 0o700 });
  const logPath = join(spec.logDirectory, `${spec.name}.log`);
  const log = createWriteStream(logPath, { flags: "a", mode: 0o600 });
  const child: ChildProcess = spawn(process.execPath, ["--import", EXIT_WITH_PARENT, ...spec.arguments], {
    cwd: ROOT,
    env: { NODE_ENV: "production", ...spec.env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.pipe(log, { end: false });
    if (spec.isLoud) stream?.pipe(process.stderr, { end: false });
  }
  const exited = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  return { name: spec.name, process: child, logPath, exited };
}

/** The last lines of a child's log, to show when it failed. */
export function tailLog(path: string, lines = 15): string {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

/** Asks a child to end and makes sure after five seconds. */
export async function stopChild(child: Child): Promise<void> {
  if (child.process.exitCode !== null || child.process.signalCode !== null) return;
  child.process.kill("SIGTERM");
  const timer = setTimeout(() => child.process.kill("SIGKILL"), 5_000);
  await child.exited;
  clearTimeout(timer);
}
