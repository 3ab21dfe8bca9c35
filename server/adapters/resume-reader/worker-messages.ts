import type { AppErrorCode } from "@/lib/errors";
import type { ReadingProgress, ReadResume } from "@/server/ports/resume-reader";

export type WorkerRequest = { id: number; bytes: Uint8Array; recognition: "now" | "later" };
/** What a file cost: processor time of the worker's thread, and the memory of its own heap and buffers afterwards. */
export type ReadingCost = { cpuMs: number; memoryBytes: number };
export type WorkerOutcome =
  | { id: number; ok: true; result: ReadResume }
  | { id: number; ok: false; code: AppErrorCode; message: string; detail?: string };
export type WorkerAnswer = WorkerOutcome & { cost: ReadingCost };
export type WorkerProgress = { id: number; progress: ReadingProgress };
export type WorkerReady = { id: 0; ready: true };
