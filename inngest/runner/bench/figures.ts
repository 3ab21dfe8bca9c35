import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

/** How busy the machine is, without which no figure means anything. */
export function loadWords(): string {
  return `load average ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`;
}

/** The p-th percentile, to a tenth. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
  return Math.round(value * 10) / 10;
}

/** Resident memory of a process in MB (Linux). */
export function residentMb(pid: number): number {
  const match = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(match?.[1] ?? Number.NaN) / 1024);
}

/** Milliseconds of processor time that a process has used (Linux, 100 ticks a second). */
export function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export async function until(isDone: () => Promise<boolean> | boolean, everyMs = 3): Promise<void> {
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, everyMs));
}
