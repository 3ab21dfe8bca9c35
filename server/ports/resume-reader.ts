import type { Resume } from "@/lib/domain/resume/resume.schema";

export type ReadResume = {
  resume: Resume;
  /** Detected by content, never by name. */
  mediaType: string;
  pageCount?: number;
  /** The document's plain text in reading order. */
  text: string;
};

/** Recognising a page takes seconds, so it is told how far it is. `share` is 0..1 of all pages to recognise. */
export type ReadingProgress = { stage: "recognising"; page: number; share: number };

export type ReadOptions = { onProgress?: (progress: ReadingProgress) => void };

/**
 * Reads a file in a worker with limits; pages that are pictures are recognised. Throws AppError `unreadable_file` with a
 * sentence for encrypted, broken or oversized files, and for scans where recognition is switched off.
 */
export type ResumeReader = {
  read(bytes: Uint8Array, filename: string, options?: ReadOptions): Promise<ReadResume>;
  close(): Promise<void>;
};
