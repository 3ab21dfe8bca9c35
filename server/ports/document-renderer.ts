import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export const DOCUMENT_TEMPLATES = ["classic", "modern", "compact", "academic", "two-column"] as const;
export type DocumentTemplate = (typeof DOCUMENT_TEMPLATES)[number];
export type DocumentOptions = { template: DocumentTemplate; paper: "a4" | "us-letter"; language: "en" | "de" };

/** Documents from data. The same input gives the same bytes (no clock, no random ids), so a re-run seals the same hash. */
export type DocumentRenderer = {
  resumePdf(resume: Resume, options: DocumentOptions): Promise<Uint8Array>;
  resumeDocx(resume: Resume, options: DocumentOptions): Promise<Uint8Array>;
  resumeText(resume: Resume, options: DocumentOptions): string;
  coverLetterPdf(letter: CoverLetter, sender: Resume, options: DocumentOptions): Promise<Uint8Array>;
  coverLetterDocx(letter: CoverLetter, sender: Resume, options: DocumentOptions): Promise<Uint8Array>;
};
