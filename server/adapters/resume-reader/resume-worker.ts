import { parentPort, workerData } from "node:worker_threads";
import { AppError, isAppError } from "@/lib/errors";
import { inflateAtOnce } from "@/server/adapters/resume-reader/pdf/inflate-at-once";
import { readDocument } from "@/server/adapters/resume-reader/read-document";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import type { WorkerAnswer, WorkerOutcome, WorkerRequest } from "@/server/adapters/resume-reader/worker-messages";
import type { ReadingProgress } from "@/server/ports/resume-reader";

/** The thread that opens foreign files. It answers every request with a document or a sentence and keeps nothing. */
const port = parentPort;
if (!port) throw new Error("resume-worker.ts runs only as a worker thread");
const { limits, root } = workerData as { limits: ReaderLimits; root: string };
inflateAtOnce(limits.maxInflatedBytes);

port.on("message", async (request: WorkerRequest) => {
  let answer: WorkerOutcome;
  const before = process.threadCpuUsage();
  try {
    const onProgress = (progress: ReadingProgress) => port.postMessage({ id: request.id, progress });
    answer = {
      id: request.id,
      ok: true,
      result: await readDocument(request.bytes, { limits, root, onProgress, recognition: request.recognition }),
    };
  } catch (error) {
    const refusal = isAppError(error)
      ? error
      : new AppError(
          "unreadable_file",
          "This file could not be read. Export it again, as PDF or DOCX, and upload that.",
          { cause: error },
        );
    answer = {
      id: request.id,
      ok: false,
      code: refusal.code,
      message: refusal.message,
      detail: isAppError(error) ? undefined : String(error),
    };
  }
  const spent = process.threadCpuUsage(before);
  const { heapTotal, external } = process.memoryUsage();
  const cost = { cpuMs: (spent.user + spent.system) / 1000, memoryBytes: heapTotal + external };
  port.postMessage({ ...answer, cost } satisfies WorkerAnswer);
});
port.postMessage({ id: 0, ready: true });
