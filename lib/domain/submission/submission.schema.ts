import { z } from "zod";

/** The ways a package can reach an employer. */
export const SUBMISSION_CHANNELS = ["hand_off", "e_mail", "practice"] as const;
export type SubmissionChannelName = (typeof SUBMISSION_CHANNELS)[number];

export const SUBMISSION_STATES = [
  "requested",
  "intended",
  "sending",
  "handed_over",
  "submitted",
  "unknown",
  "failed",
  "not_sent",
  "cancelled",
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What an owner confirms: the bytes they were shown, and the way they should go. */
export const requestSubmissionSchema = z.object({
  applicationId: z.string().min(1),
  packageHash: z.string().regex(/^[0-9a-f]{64}$/, "is not a package hash"),
  channel: z.enum(SUBMISSION_CHANNELS),
});
export type RequestSubmission = z.infer<typeof requestSubmissionSchema>;
