import type { Resume } from "@/lib/domain/resume/resume.schema";

export type ReadResume = {
  resume: Resume;
  /** Detected by content, never by name. */
  mediaType: string;
  pageCount?: number;
  /** The document's plain text in reading order. */
  text: string;
  /** Pages that are pictures and were left for later, as the caller asked; the rest of the document is here. */
  unrecognised?: number[];
};

/**
 * Recognising a page takes seconds, so it is told how far it is: `page` is the document's, `index` its place (from 1) among
 * the `count` pages that are recognised, `share` 0..1 of them all.
 */
export type ReadingProgress = { stage: "recognising"; page: number; index: number; count: number; share: number };

export type ReadOptions = {
  onProgress?: (progress: ReadingProgress) => void;
  /** "now" (default) recognises pages that are pictures, which takes seconds each; "later" only names them. */
  recognition?: "now" | "later";
  /** Gives the reading up; it then rejects with `conflict`. */
  signal?: AbortSignal;
};

/**
 * Reads a file in a worker with limits; pages that are pictures are recognised. Throws AppError `unreadable_file` with a
 * sentence for encrypted, broken or oversized files, and for scans where recognition is switched off. A scan that is being
 * recognised holds up no other file.
 */
export type ResumeReader = {
  read(bytes: Uint8Array, filename: string, options?: ReadOptions): Promise<ReadResume>;
  close(): Promise<void>;
};
