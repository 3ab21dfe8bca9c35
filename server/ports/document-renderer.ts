import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export const DOCUMENT_TEMPLATES = ["classic", "modern", "compact", "academic", "two-column"] as const;
export type DocumentTemplate = (typeof DOCUMENT_TEMPLATES)[number];

/** The parts of a resume below its head, named as they are ordered by `sectionOrder`. */
export const RESUME_SECTIONS = [
  "summary",
  "work",
  "education",
  "projects",
  "skills",
  "certificates",
  "languages",
  "publications",
  "awards",
  "volunteer",
  "interests",
  "references",
] as const;
export type ResumeSection = (typeof RESUME_SECTIONS)[number];

export type DocumentOptions = {
  template: DocumentTemplate;
  paper: "a4" | "us-letter";
  language: "en" | "de";
  /** "#rrggbb"; the template's own colour when absent. */
  accent?: string;
  /** How generously the page is set. Default "normal". */
  density?: "airy" | "normal" | "tight";
  /** Sections named here come first, in this order; the others follow in the template's order. */
  sectionOrder?: readonly ResumeSection[];
  /** Above the letter: the employer's lines and a written date ("12 May 2026"), as given. */
  letter?: { recipient?: readonly string[]; date?: string };
};

/** Documents from data. The same input gives the same bytes (no clock, no random ids), so a re-run seals the same hash. */
export type DocumentRenderer = {
  resumePdf(resume: Resume, options: DocumentOptions): Promise<Uint8Array>;
  resumeDocx(resume: Resume, options: DocumentOptions): Promise<Uint8Array>;
  resumeText(resume: Resume, options: DocumentOptions): string;
  coverLetterPdf(letter: CoverLetter, sender: Resume, options: DocumentOptions): Promise<Uint8Array>;
  coverLetterDocx(letter: CoverLetter, sender: Resume, options: DocumentOptions): Promise<Uint8Array>;
};
