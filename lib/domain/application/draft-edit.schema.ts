import { z } from "zod";
import { applicationAnswerSchema } from "@/lib/domain/application/application-answer.schema";
import { documentStyleSchema } from "@/lib/domain/package/document-style.schema";
import { resumeSchema } from "@/lib/domain/resume/resume.schema";

/** A draft as its owner has it in the editor: plain paragraphs, the resume's lines, answers and look. */
export const draftEditSchema = z.object({
  subject: z.string().max(300),
  greeting: z.string().max(300),
  paragraphs: z.array(z.string().max(6_000)).max(40),
  closing: z.string().max(300),
  /** Bold words of the letter: offsets into a paragraph with single spaces; paragraphs without words are not counted. */
  bold: z
    .array(
      z.object({
        paragraph: z.number().int().nonnegative(),
        start: z.number().int().nonnegative(),
        end: z.number().int().nonnegative(),
      }),
    )
    .max(400)
    .optional(),
  resume: resumeSchema,
  answers: z.array(applicationAnswerSchema).max(60),
  style: documentStyleSchema,
});
export type DraftEdit = z.infer<typeof draftEditSchema>;
