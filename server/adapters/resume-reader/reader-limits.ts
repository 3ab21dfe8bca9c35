/** What one file may cost. Each limit has its own sentence for the person who uploaded the file. */
export type ReaderLimits = {
  /** Size of the upload itself. */
  maxBytes: number;
  /** Sum of the unpacked parts of a DOCX. */
  maxInflatedBytes: number;
  maxPages: number;
  /** Pieces of text in the whole document. */
  maxRuns: number;
  /** Wall-clock time for one file in the worker. */
  timeoutMs: number;
  /** Heap of the worker, in MiB. */
  maxHeapMb: number;
};

export const DEFAULT_READER_LIMITS: ReaderLimits = {
  maxBytes: 15 * 1024 * 1024,
  maxInflatedBytes: 60 * 1024 * 1024,
  maxPages: 30,
  maxRuns: 60_000,
  timeoutMs: 20_000,
  maxHeapMb: 256,
};
