import { z } from "zod";
import { scoreBasisSchema } from "@/lib/domain/match/match.schema";

/** What can become of a job. */
export const OUTCOME_KINDS = ["sent", "interview", "offer", "rejection", "no_answer", "hide"] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** One thing that became of one job, with what it was scored from. */
export const outcomeSchema = z.object({
  jobId: z.string(),
  kind: z.enum(OUTCOME_KINDS),
  basis: scoreBasisSchema,
  at: z.coerce.date(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** One application whose answer is known, as calibration takes it: the score it had, and whether it led to an interview. */
export type Trial = { score: number; isSuccess: boolean };
