import { Worker } from "node:worker_threads";
import { AppError } from "@/lib/errors";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import { resumeWorkerPath } from "@/server/adapters/resume-reader/resume-worker-path";
import type {
  ReadingCost,
  WorkerAnswer,
  WorkerProgress,
  WorkerReady,
  WorkerRequest,
} from "@/server/adapters/resume-reader/worker-messages";
import type { ReadOptions, ReadResume, ResumeReader } from "@/server/ports/resume-reader";

/** Starting the worker compiles the reader; only then does the clock of a file begin. */
const START_TIMEOUT_MS = 30_000;
const TOO_LONG = "This file takes too long to read. Export it again, as PDF or DOCX, and upload that.";

const stopped = () => new AppError("conflict", "Reading this file was stopped.");

type Job = {
  bytes: Uint8Array;
  options: ReadOptions;
  resolve(result: ReadResume): void;
  reject(error: AppError): void;
};
type Running = { worker: Worker; isReady: boolean; filesRead: number };

export type WorkerReaderOptions = {
  /** Memory that is kept between files is given back by starting afresh after that many. */
  filesPerWorker: number;
  onCost?: ((cost: ReadingCost) => void) | undefined;
};

/** One worker, one file at a time. A file that exceeds its time or memory costs the worker, never the process. */
export function createWorkerReader(
  root: string,
  limits: ReaderLimits,
  { filesPerWorker, onCost = () => undefined }: WorkerReaderOptions,
): ResumeReader {
  const waiting: Job[] = [];
  let running: Running | null = null;
  let current: { id: number; job: Job } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let nextId = 1;

  const settle = (finish: (job: Job) => void) => {
    clearTimeout(timer);
    const job = current?.job;
    current = null;
    if (job) finish(job);
    startNext();
  };
  const drop = (worker: Worker) => {
    if (running?.worker === worker) running = null;
    // The worker is given up; how its end goes is of no interest any more.
    void worker.terminate();
  };
  const fail = (worker: Worker, error: AppError) => {
    if (running?.worker !== worker) return;
    drop(worker);
    settle((job) => job.reject(error));
  };
  const watch = (worker: Worker, ms: number, message: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(worker, new AppError("unreadable_file", message)), ms);
    timer.unref();
  };

  const send = (state: Running) => {
    if (!current || !state.isReady) return;
    state.filesRead++;
    watch(state.worker, limits.timeoutMs, TOO_LONG);
    const copy = new Uint8Array(current.job.bytes);
    const { recognition = "now" } = current.job.options;
    state.worker.postMessage({ id: current.id, bytes: copy, recognition } satisfies WorkerRequest, [copy.buffer]);
  };
  const start = (): Running => {
    const { file, execArgv } = resumeWorkerPath(root);
    const worker = new Worker(file, {
      execArgv,
      workerData: { limits, root },
      resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 8 },
      stdout: true,
      stderr: true,
    });
    const state: Running = { worker, isReady: false, filesRead: 0 };
    worker.on("message", (message: WorkerAnswer | WorkerProgress | WorkerReady) => {
      if (running !== state) return;
      if ("ready" in message) {
        state.isReady = true;
        send(state);
        return;
      }
      if (message.id !== current?.id) return;
      if ("progress" in message) {
        watch(worker, limits.pageTimeoutMs, TOO_LONG);
        current.job.options.onProgress?.(message.progress);
        return;
      }
      onCost(message.cost);
      if (state.filesRead >= filesPerWorker) drop(worker);
      settle((job) => {
        if (message.ok) job.resolve(message.result);
        else
          job.reject(
            new AppError(message.code, message.message, {
              details: message.detail ? { detail: message.detail } : undefined,
            }),
          );
      });
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      fail(
        worker,
        state.isReady
          ? new AppError(
              "unreadable_file",
              isMemory
                ? "This file needs more memory than a resume may take. Export it again and upload that."
                : "This file could not be read. Export it again, as PDF or DOCX, and upload that.",
              { cause: error },
            )
          : new AppError(
              "misconfigured",
              "The resume reader could not be started; `npm run doctor` checks the installation.",
              { cause: error },
            ),
      );
    });
    worker.on("exit", () =>
      fail(
        worker,
        new AppError(
          "unreadable_file",
          "This file could not be read. Export it again, as PDF or DOCX, and upload that.",
        ),
      ),
    );
    // An idle worker must not keep a command alive.
    worker.unref();
    return state;
  };
  const startNext = () => {
    if (current) return;
    const job = waiting.shift();
    if (!job) {
      running?.worker.unref();
      return;
    }
    current = { id: nextId++, job };
    running ??= start();
    running.worker.ref();
    if (running.isReady) send(running);
    else watch(running.worker, START_TIMEOUT_MS, "The resume reader did not start in time. Try again.");
  };

  /** Recognition cannot be interrupted from within, so a file that is at work costs the worker. */
  const giveUp = (job: Job) => {
    const place = waiting.indexOf(job);
    if (place >= 0) {
      waiting.splice(place, 1);
      job.reject(stopped());
    } else if (current?.job === job && running) fail(running.worker, stopped());
  };

  return {
    read: (bytes, _filename, options = {}) =>
      new Promise((resolve, reject) => {
        const job = { bytes, options, resolve, reject };
        if (options.signal?.aborted) return reject(stopped());
        options.signal?.addEventListener("abort", () => giveUp(job), { once: true });
        waiting.push(job);
        startNext();
      }),
    async close() {
      clearTimeout(timer);
      const worker = running?.worker;
      running = null;
      const error = new AppError("unavailable", "The resume reader was closed.");
      for (const job of [...(current ? [current.job] : []), ...waiting.splice(0)]) job.reject(error);
      current = null;
      await worker?.terminate();
    },
  };
}
