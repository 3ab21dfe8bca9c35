import { z } from "zod";
import { COVER_LETTER_LENGTHS, COVER_LETTER_TONES } from "@/lib/domain/cover-letter/cover-letter.schema";

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

export const PAPERS = ["a4", "us-letter"] as const;
export const DENSITIES = ["airy", "normal", "tight"] as const;

/** How an owner wants their letters to be. */
export const letterWishesSchema = z.object({
  tone: z.enum(COVER_LETTER_TONES).default("plain"),
  length: z.enum(COVER_LETTER_LENGTHS).default("standard"),
  /** "posting" takes the language that the posting is written in. */
  language: z.enum(["posting", "en", "de"]).default("posting"),
});
export type LetterWishes = z.infer<typeof letterWishesSchema>;

/** How an owner wants their documents to look, and their letters to sound. */
export const documentStyleSchema = z.object({
  template: z.enum(DOCUMENT_TEMPLATES).default("classic"),
  /** "#rrggbb"; null for the template's own colour. Made darker where it could not be read. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable()
    .default(null),
  density: z.enum(DENSITIES).default("normal"),
  /** Sections that come first, in this order; empty for the order that tailoring chose. */
  sectionOrder: z.array(z.enum(RESUME_SECTIONS)).max(RESUME_SECTIONS.length).default([]),
  /** "auto" takes what the employer's country uses. */
  paper: z.enum(["auto", ...PAPERS]).default("auto"),
  /** For letters that are still to be written. */
  letter: letterWishesSchema.prefault({}),
});
export type DocumentStyle = z.infer<typeof documentStyleSchema>;

export const DEFAULT_STYLE: DocumentStyle = documentStyleSchema.parse({});
