import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { rankProfiles } from "@/server/services/match/rank-profiles";

const REQUESTED = "match/refresh.requested";

/** Ranks a person's jobs again after their resume, wishes or boards changed. What did not change is not computed again. */
export function rankJobsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "rank-jobs",
      name: "Rank jobs",
      triggers: [{ event: REQUESTED }],
      concurrency: [{ key: "event.data.accountId", limit: 1 }],
      priority: { run: "60" },
    },
    async ({ event, step }) => {
      const { accountId } = dataOf(REQUESTED, event);
      return step.run("rank-jobs", () => rankProfiles(contextFor(asAccount(accountId))));
    },
  );
}
