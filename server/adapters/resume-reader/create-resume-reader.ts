import { AppError } from "@/lib/errors";
import { DEFAULT_READER_LIMITS, type ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import type { ReadingCost } from "@/server/adapters/resume-reader/worker-messages";
import type { ResumeReader } from "@/server/ports/resume-reader";

export type ResumeReaderOptions = {
  /** "worker" (default) survives hostile files; "in-process" starts faster and suits a command that reads one file. */
  mode?: "worker" | "in-process";
  limits?: Partial<ReaderLimits>;
  /** Told after every file what it cost the worker; for measuring. */
  onCost?: (cost: ReadingCost) => void;
  /** The project's root folder. Default: the working directory. */
  root?: string;
};

const FILES_PER_WORKER = 500;
/** A worker that recognised holds the recogniser's memory; scans are rare, so each gets a worker of its own. */
const SCANS_PER_WORKER = 1;

/**
 * A reader of resumes in every format of `media-types.ts`. The worker starts with the first file and stays warm;
 * scans are recognised in a second one, so that they hold up nobody.
 */
export function createResumeReader(options: ResumeReaderOptions = {}): ResumeReader {
  const root = options.root ?? process.cwd();
  const limits = { ...DEFAULT_READER_LIMITS, ...options.limits };
  if (options.mode === "in-process") {
    return {
      async read(bytes, _filename, reading = {}) {
        const { readDocument } = await import("@/server/adapters/resume-reader/read-document");
        return readDocument(bytes, { limits, root, ...reading });
      },
      async close() {
        // Nothing is kept between files.
      },
    };
  }
  let lanes: Promise<{ quick: ResumeReader; slow: ResumeReader }> | null = null;
  const startLanes = async () => {
    const { createWorkerReader } = await import("@/server/adapters/resume-reader/worker-reader");
    const { onCost } = options;
    return {
      quick: createWorkerReader(root, limits, { filesPerWorker: FILES_PER_WORKER, onCost }),
      slow: createWorkerReader(root, limits, { filesPerWorker: SCANS_PER_WORKER, onCost }),
    };
  };
  return {
    async read(bytes, filename, reading = {}) {
      if (bytes.length > limits.maxBytes) {
        throw new AppError(
          "unreadable_file",
          `This file is larger than ${Math.round(limits.maxBytes / 1024 / 1024)} MB. Upload a smaller one.`,
        );
      }
      lanes ??= startLanes();
      const { quick, slow } = await lanes;
      const read = await quick.read(bytes, filename, { ...reading, recognition: "later" });
      if (reading.recognition === "later" || !read.unrecognised) return read;
      return slow.read(bytes, filename, reading);
    },
    async close() {
      const started = await lanes;
      lanes = null;
      await Promise.all([started?.quick.close(), started?.slow.close()]);
    },
  };
}
