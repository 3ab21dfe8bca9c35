import { z } from "zod";

/** Who answered a question: the owner's answer bank, a model, the built-in writer, or the owner for this application. */
export const ANSWER_WRITERS = ["bank", "model", "floor", "owner"] as const;

/** A question of an employer's form, from the posting or added by the owner. */
export const applicationQuestionSchema = z.object({
  id: z.string().min(1).max(40),
  question: z.string().trim().min(3).max(500),
  maxCharacters: z.number().int().min(20).max(5_000).default(600),
  from: z.enum(["posting", "owner"]),
});
export type ApplicationQuestion = z.infer<typeof applicationQuestionSchema>;

/** The answer that would be sent. Empty while only the owner can give it. */
export const applicationAnswerSchema = applicationQuestionSchema.extend({
  answer: z.string().max(5_000),
  writer: z.enum(ANSWER_WRITERS).nullable(),
  evidenceIds: z.array(z.string()).default([]),
  /** True for money, permits, health, belonging, law and consent: never written by anyone but the owner. */
  isSensitive: z.boolean().default(false),
  /** The owner's answer to a question like this one, which they must look at before it is used. */
  suggestion: z.object({ question: z.string(), answer: z.string() }).optional(),
});
export type ApplicationAnswer = z.infer<typeof applicationAnswerSchema>;

/** What the package holds of an answer: no ids of ours, nothing but what an employer may read. */
export function toFormAnswer({ question, answer }: ApplicationAnswer): { question: string; answer: string } {
  return { question, answer };
}
