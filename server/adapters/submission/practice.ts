import type { SubmissionChannel } from "@/server/ports/submission-channel";

/** The employer of the invented sample companies: takes everything and answers at once. Nothing leaves the machine. */
export const practiceChannel: SubmissionChannel = {
  isRepeatable: true,
  send: async ({ idempotencyKey }) => ({
    outcome: "submitted",
    reference: `practice-${idempotencyKey.slice(0, 12)}`,
  }),
};
