import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors";
import { makeFolder } from "@/server/cli/launch/make-folder";
import { identify, isAlive, type ProcessIdentity } from "@/server/cli/launch/process-identity";

const processSchema = z.object({ pid: z.number().int().positive(), startedAt: z.string().default("") });
const lockSchema = processSchema.extend({ url: z.string().default(""), children: z.array(processSchema).default([]) });
type Holder = z.infer<typeof lockSchema>;

export type DataLock = {
  /** Names the processes that work on the data now, so that whoever takes over a dead launcher's lock can end them. */
  setChildren(pids: number[]): void;
  release(): void;
};

/** How long a lock may stay without content: its owner has just made it and is about to write. */
const WRITING_MS = 2_000;
const CHILDREN_END_MS = 5_000;

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

function readHolder(path: string): Holder | null {
  try {
    return lockSchema.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? null;
  } catch (error) {
    // A lock cut short by a crash names nobody; neither does one that was just released.
    if (error instanceof SyntaxError || codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function isBeingWritten(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === 0 && Date.now() - found.mtimeMs < WRITING_MS;
}

/** Children end by themselves with their launcher, except one in the middle of a long query: two must never share a cluster. */
function endChildren(children: ProcessIdentity[]): void {
  const deadline = Date.now() + CHILDREN_END_MS;
  for (;;) {
    const left = children.filter(isAlive);
    if (left.length === 0) return;
    if (Date.now() > deadline)
      throw new AppError(
        "conflict",
        `Process ${left[0]?.pid} of an earlier start still works on this data. Stop it, then start again.`,
      );
    for (const child of left) process.kill(child.pid, "SIGKILL");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

/**
 * Makes sure that one copy works on a data folder: a file that names the holder. The lock of a dead process is taken over,
 * also when its id now belongs to another program, and what is left of its children is ended first.
 * @param url where the holder's page is, for the message to whoever comes second.
 * @throws AppError `misconfigured` when the folder cannot be written, `conflict` with the holder's address when it is in use.
 */
export function takeDataLock(home: string, url: string): DataLock {
  const path = join(home, "lock.json");
  const self: Holder = { ...identify(process.pid), url, children: [] };
  try {
    makeFolder(home);
  } catch (cause) {
    throw unwritable(home, "made", cause);
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, "wx", 0o600);
      writeSync(file, JSON.stringify(self));
      closeSync(file);
      return hold(path, self);
    } catch (cause) {
      if (codeOf(cause) !== "EEXIST") throw unwritable(home, "written", cause);
    }
    const holder = readHolder(path);
    if (holder && holder.pid !== process.pid && isAlive(holder))
      throw new AppError(
        "conflict",
        `Dossier is running on this data already: ${holder.url || "without pages"} (process ${holder.pid}). Open it there, stop it, or set DOSSIER_HOME to another folder.`,
      );
    if (!holder && isBeingWritten(path)) break;
    endChildren(holder?.children ?? []);
    rmSync(path, { force: true });
  }
  throw new AppError("conflict", `Another copy of Dossier took ${home} a moment ago. Try again.`);
}

function unwritable(home: string, verb: string, cause: unknown): AppError {
  const why = codeOf(cause);
  return new AppError(
    "misconfigured",
    `The data folder ${home} cannot be ${verb}${typeof why === "string" ? ` (${why})` : ""}. Set DOSSIER_HOME to a folder you can write to.`,
    { cause },
  );
}

function hold(path: string, self: Holder): DataLock {
  let children: ProcessIdentity[] = [];
  const isMine = (): boolean => {
    const holder = readHolder(path);
    return holder?.pid === self.pid && holder.startedAt === self.startedAt;
  };
  return {
    setChildren(pids) {
      if (!isMine()) return;
      children = pids.map(identify);
      writeFileSync(`${path}.new`, JSON.stringify({ ...self, children }), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    release() {
      // Whoever comes next waits for children that are still ending, so the lock must go on naming them.
      if (isMine() && !children.some(isAlive)) rmSync(path, { force: true });
    },
  };
}
