import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { closeExpiredPostings } from "@/server/services/posting/close-postings";

/** Closes openings whose closing date has passed. */
export function closeExpiredJobsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    { id: "close-expired-jobs", name: "Close expired jobs", triggers: [{ cron: "7 * * * *" }] },
    async ({ step }) => step.run("close-expired-jobs", () => closeExpiredPostings(contextFor({ kind: "system" }))),
  );
}
