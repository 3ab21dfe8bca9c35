import type { WorkflowClient } from "@/inngest/client";
import { type ContextFor, dataOf } from "@/inngest/events";
import { actingFor } from "@/server/context";
import { listInterestedProfiles } from "@/server/services/match/list-interested-profiles";
import { scoreJobs } from "@/server/services/match/score-jobs";

const DISCOVERED = "posting/discovered";
const CHANGED = "posting/changed";

/** Gives new and changed jobs their place in the list of everyone who sees them, within seconds. One person's trouble stops nobody else's. */
export function scoreNewJobsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "score-new-jobs",
      name: "Give new jobs their place",
      triggers: [{ event: DISCOVERED }, { event: CHANGED }],
      concurrency: [{ limit: 2 }],
    },
    async ({ event, step }) => {
      const { jobIds } = dataOf(event.name === CHANGED ? CHANGED : DISCOVERED, event);
      const ctx = contextFor({ kind: "system" });
      const profiles = await step.run("list-interested", () => listInterestedProfiles(ctx, jobIds));
      const results = await Promise.allSettled(
        profiles.map(({ accountId, profileId }) =>
          step.run(`score-for-${accountId}-${profileId}`, () =>
            scoreJobs(actingFor(ctx, accountId, profileId), jobIds),
          ),
        ),
      );
      return {
        profiles: profiles.length,
        scored: results.reduce((sum, result) => sum + (result.status === "fulfilled" ? result.value.scored : 0), 0),
      };
    },
  );
}
