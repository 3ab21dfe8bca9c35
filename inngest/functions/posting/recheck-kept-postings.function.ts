import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { recheckKeptPostings } from "@/server/services/posting/recheck-kept-postings";

/** Once a day, a few of the links that no board's reading looks after. */
export function recheckKeptPostingsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "recheck-kept-postings",
      name: "Look at links again",
      triggers: [{ cron: "23 4 * * *" }],
      concurrency: [{ limit: 1 }],
    },
    async ({ step }) => step.run("recheck-kept-postings", () => recheckKeptPostings(contextFor({ kind: "system" }))),
  );
}
