import { z } from "zod";
import { boldSpanSchema } from "@/lib/domain/cover-letter/bold";

export const COVER_LETTER_TONES = ["plain", "warm", "confident", "formal", "curious", "modest"] as const;
export const COVER_LETTER_LENGTHS = ["short", "standard"] as const;

/** One sentence and what it stands on: evidence ids, a quotation from the posting, or nothing but courtesy. */
export const citedSentenceSchema = z.object({
  text: z.string(),
  evidenceIds: z.array(z.string()).default([]),
  /** Words of the posting the sentence refers to, quoted exactly. */
  postingQuote: z.string().optional(),
  /** Words the owner set in bold. */
  bold: z.array(boldSpanSchema).optional(),
});
export type CitedSentence = z.infer<typeof citedSentenceSchema>;

export const coverLetterSchema = z.object({
  language: z.enum(["en", "de"]),
  tone: z.enum(COVER_LETTER_TONES),
  length: z.enum(COVER_LETTER_LENGTHS),
  subject: z.string(),
  greeting: z.string(),
  paragraphs: z.array(z.array(citedSentenceSchema)),
  closing: z.string(),
  signature: z.string(),
});
export type CoverLetter = z.infer<typeof coverLetterSchema>;

/** Plain text of a letter body: greeting, paragraphs, closing, signature, separated by blank lines. */
export function coverLetterText(letter: CoverLetter): string {
  const body = letter.paragraphs.map((sentences) => sentences.map((s) => s.text).join(" "));
  return [letter.greeting, ...body, `${letter.closing}\n${letter.signature}`].join("\n\n");
}
