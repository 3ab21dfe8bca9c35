import type { AppErrorCode } from "@/lib/errors";
import type { ReadingProgress, ReadResume } from "@/server/ports/resume-reader";

export type WorkerRequest = { id: number; bytes: Uint8Array };
export type WorkerAnswer =
  | { id: number; ok: true; result: ReadResume }
  | { id: number; ok: false; code: AppErrorCode; message: string; detail?: string };
export type WorkerProgress = { id: number; progress: ReadingProgress };
export type WorkerReady = { id: 0; ready: true };
