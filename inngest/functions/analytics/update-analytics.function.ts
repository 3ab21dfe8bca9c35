import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { updateAnalytics } from "@/server/services/analytics/update-analytics";

const CHANGED = "application/status.changed";

/** Folds an application's history again after it moved. Nobody waits for it, so it stands behind everything else. */
export function updateAnalyticsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "update-analytics",
      name: "Count an application again",
      triggers: [{ event: CHANGED }],
      concurrency: [{ limit: 2 }],
      priority: { run: "-300" },
    },
    async ({ event, step }) => {
      const { accountId, applicationId } = dataOf(CHANGED, event);
      await step.run("update-analytics", () => updateAnalytics(contextFor(asAccount(accountId)), { applicationId }));
    },
  );
}
