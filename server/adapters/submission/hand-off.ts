import type { SubmissionChannel } from "@/server/ports/submission-channel";

/** The owner sends it with their own clicks on the employer's page, then says so. Nothing leaves through Dossier. */
export const handOffChannel: SubmissionChannel = {
  isRepeatable: true,
  send: async () => ({
    outcome: "handed_over",
    reference: null,
    note: "Send it on the employer's page, then say here that you did.",
  }),
};
