import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "@/lib/errors";

export type DataLock = { release(): void };

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Makes sure that one copy works on a data folder: a file with the holder's process id. The lock of a dead process is taken over.
 * @throws AppError `misconfigured` when the folder cannot be written, `conflict` with the holder's address when it is in use.
 */
export function takeDataLock(home: string, url: string): DataLock {
  const path = join(home, "lock.json");
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new AppError(
      "misconfigured",
      `The data folder ${home} cannot be made. Set DOSSIER_HOME to a folder you can write to.`,
      { cause },
    );
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, "wx", 0o600);
      writeSync(file, JSON.stringify({ pid: process.pid, url }));
      closeSync(file);
      return { release: () => rmSync(path, { force: true }) };
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) {
        throw new AppError(
          "misconfigured",
          `The data folder ${home} cannot be written. Set DOSSIER_HOME to a folder you can write to.`,
          { cause },
        );
      }
      const holder = readHolder(path);
      if (holder && holder.pid !== process.pid && isAlive(holder.pid)) {
        throw new AppError(
          "conflict",
          `Dossier is running on this data already: ${holder.url} (process ${holder.pid}). Open it there, stop it, or set DOSSIER_HOME to another folder.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  throw new AppError("conflict", `Another copy of Dossier took ${home} a moment ago. Try again.`);
}

function readHolder(path: string): { pid: number; url: string } | null {
  if (!existsSync(path)) return null;
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value === "object" && value !== null && "pid" in value && typeof value.pid === "number") {
      return { pid: value.pid, url: "url" in value && typeof value.url === "string" ? value.url : "" };
    }
    return null;
  } catch (error) {
    // A lock cut short by a crash names nobody.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
