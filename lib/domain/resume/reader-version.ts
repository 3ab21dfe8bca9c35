/** Grows when the same file is read differently than before: stored resumes are then read again, corrections kept. */
export const READER_VERSION = "4";
