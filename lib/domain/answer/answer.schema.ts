import { z } from "zod";

export const MAX_ANSWER_CHARACTERS = 4000;

/** One answer as its owner gave it. */
export const saveAnswerInput = z.object({
  /** Absent for a new answer. */
  id: z.string().min(1).optional(),
  question: z.string().trim().min(2, "Write the question.").max(600, "Shorten the question to 600 characters."),
  answer: z
    .string()
    .trim()
    .min(1, "Write your answer.")
    .max(MAX_ANSWER_CHARACTERS, `Shorten the answer to ${MAX_ANSWER_CHARACTERS} characters.`),
  /** True keeps it for the profile in view alone; it then goes before the answer for all profiles. */
  isForThisProfile: z.boolean().default(false),
  /** Where the question came from, when it came from a job. */
  country: z.string().length(2).optional(),
  company: z.string().trim().min(1).max(200).optional(),
});
export type SaveAnswer = z.input<typeof saveAnswerInput>;

export const findAnswerInput = z.object({
  question: z.string().trim().min(1).max(2000),
  country: z.string().length(2).optional(),
  company: z.string().trim().min(1).max(200).optional(),
});
export type FindAnswer = z.infer<typeof findAnswerInput>;

/** How an answer lies in the database: sensitive ones sealed. */
export const storedAnswerSchema = z.union([z.object({ text: z.string() }), z.object({ sealed: z.string() })]);
export type StoredAnswer = z.infer<typeof storedAnswerSchema>;

export type AnswerView = {
  id: string;
  kind: string;
  label: string;
  topic: string;
  key: string;
  question: string;
  answer: string;
  isSensitive: boolean;
  /** Null: for every profile. */
  profileId: string | null;
  updatedAt: Date;
};

/** One entry of an answer's history; `answer` is null for a deletion. */
export type AnswerRevisionView = { id: string; kind: string; answer: string | null; at: Date };
