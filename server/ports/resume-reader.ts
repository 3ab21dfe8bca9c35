import type { Resume } from "@/lib/domain/resume/resume.schema";

export type ReadResume = {
  resume: Resume;
  /** Detected by content, never by name. */
  mediaType: string;
  pageCount?: number;
  /** The document's plain text in reading order. */
  text: string;
};
/** Reads a file in a worker with limits. Throws AppError `unreadable_file` with a sentence for scans, encrypted, broken or oversized files. */
export type ResumeReader = { read(bytes: Uint8Array, filename: string): Promise<ReadResume>; close(): Promise<void> };
