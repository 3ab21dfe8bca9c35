import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "@/server/cli/launch/make-folder";

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

/**
 * Starts one child on this Node, its output in the log folder, bound to the launcher's life through the IPC channel. It leads
 * a process group of its own: Ctrl-C reaches the launcher only, which ends its children in the right order.
 */
export function startChild(spec: ChildSpec): Child {
  makeFolder(spec.logDirectory);
  const logPath = join(spec.logDirectory, `${spec.name}.log`);
  const log = createWriteStream(logPath, { flags: "a", mode: 0o600 });
  const child: ChildProcess = spawn(process.execPath, ["--import", EXIT_WITH_PARENT, ...spec.arguments], {
    cwd: ROOT,
    env: { NODE_ENV: "production", ...spec.env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.pipe(log, { end: false });
    if (spec.isLoud) stream?.pipe(process.stderr, { end: false });
  }
  const exited = new Promise<number>((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", (error) => {
      log.write(`${error.message}\n`);
      // A process that could not be started never exits.
      if (child.pid === undefined) resolve(1);
    });
  });
  return { name: spec.name, process: child, logPath, exited };
}

/** True until the process has ended, by itself or by a signal. */
export function isRunning({ process: { pid, exitCode, signalCode } }: Child): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

/** The last lines of a child's log, to show when it failed. */
export function tailLog(path: string, lines = 15): string {
  return readFileSync(path, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

/** Asks a child to end and makes sure, of its own children too, after five seconds. */
export async function stopChild(child: Child): Promise<void> {
  if (!isRunning(child)) return;
  child.process.kill("SIGTERM");
  const timer = setTimeout(() => {
    const { pid } = child.process;
    if (pid !== undefined && process.platform !== "win32") process.kill(-pid, "SIGKILL");
    else child.process.kill("SIGKILL");
  }, 5_000);
  await child.exited;
  clearTimeout(timer);
}
