import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { deleteEndedApplications } from "@/server/services/application/delete-ended-applications";

/** Deletes applications that ended longer ago than their owner wants to keep them. */
export function deleteEndedApplicationsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "delete-ended-applications",
      name: "Delete applications that ended long ago",
      triggers: [{ cron: "23 3 * * *" }],
      concurrency: [{ limit: 1 }],
      priority: { run: "-300" },
    },
    async ({ step }) =>
      step.run("delete-ended-applications", () => deleteEndedApplications(contextFor({ kind: "system" }))),
  );
}
