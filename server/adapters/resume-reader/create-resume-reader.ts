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

/** A reader of resumes in every format of `media-types.ts`. The worker starts with the first file and stays warm. */
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
  let pool: Promise<ResumeReader> | null = null;
  return {
    async read(bytes, filename, reading) {
      if (bytes.length > limits.maxBytes) {
        throw new AppError(
          "unreadable_file",
          `This file is larger than ${Math.round(limits.maxBytes / 1024 / 1024)} MB. Upload a smaller one.`,
        );
      }
      pool ??= import("@/server/adapters/resume-reader/worker-reader").then(({ createWorkerReader }) =>
        createWorkerReader(root, limits, options.onCost),
      );
      return (await pool).read(bytes, filename, reading);
    },
    async close() {
      await (await pool)?.close();
      pool = null;
    },
  };
}
