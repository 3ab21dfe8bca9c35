import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { checkSavedSearch } from "@/server/services/job/check-saved-search";
import { listAlertingSearches } from "@/server/services/job/list-alerting-searches";

/** Tells owners of new jobs for the searches they keep: "at once" within five minutes, digests once a day. One failing search stops no other. */
export function checkSavedSearchesFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "check-saved-searches",
      name: "Look for news of saved searches",
      triggers: [{ cron: "*/5 * * * *" }],
      concurrency: [{ limit: 1 }],
      priority: { run: "-300" },
      retries: 2,
    },
    async ({ step }) => {
      const ctx = contextFor({ kind: "system" });
      const searches = await step.run("list-searches", () => listAlertingSearches(ctx));
      const results = await Promise.allSettled(
        searches.map((search) => step.run(`check-${search.id}`, () => checkSavedSearch(ctx, search))),
      );
      return {
        searches: searches.length,
        told: results.reduce((sum, result) => sum + (result.status === "fulfilled" ? result.value.told : 0), 0),
      };
    },
  );
}
