import type { CoverLetter } from "@/lib/domain/cover-letter/cover-letter.schema";
import type { DENSITIES, DocumentTemplate, PAPERS, ResumeSection } from "@/lib/domain/package/document-style.schema";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export type DocumentOptions = {
  template: DocumentTemplate;
  paper: (typeof PAPERS)[number];
  language: "en" | "de";
  /** "#rrggbb"; the template's own colour when absent. */
  accent?: string;
  /** How generously the page is set. Default "normal". */
  density?: (typeof DENSITIES)[number];
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
  /** Several of its PDFs as one. */
  bundlePdf(parts: readonly Uint8Array[], info: { title: string; author: string }): Promise<Uint8Array>;
  coverLetterDocx(letter: CoverLetter, sender: Resume, options: DocumentOptions): Promise<Uint8Array>;
};
