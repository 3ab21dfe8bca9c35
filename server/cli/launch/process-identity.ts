import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

export type ProcessIdentity = {
  pid: number;
  /** When the process started, in the system's own words; empty where the system does not say. */
  startedAt: string;
};

const ZOMBIE = "zombie";

/** The start in the system's words, or ZOMBIE for a process that has ended and only waits to be noticed by its parent. */
function startOf(pid: number): string {
  if (process.platform === "win32") return "";
  if (process.platform === "linux") {
    try {
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      // The command's name, in parentheses, may hold spaces: fields count from behind it. The 20th is the start in ticks.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      return fields[0] === "Z" ? ZOMBIE : `${boot} ${fields[19] ?? ""}`;
    } catch (error) {
      if (error instanceof Error && "code" in error) return "";
      throw error;
    }
  }
  const ps = (field: string) =>
    spawnSync("ps", ["-o", `${field}=`, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
  return ps("stat").startsWith("Z") ? ZOMBIE : ps("lstart");
}

/** A process as it is now: its id together with its start, since ids are given out again. */
export const identify = (pid: number): ProcessIdentity => ({ pid, startedAt: startOf(pid) });

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** True while that very process lives; another one that was given the same id does not count. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  if (!exists(pid)) return false;
  const now = startOf(pid);
  return now !== ZOMBIE && (startedAt === "" || now === "" || now === startedAt);
}
