import type { WorkflowClient } from "@/inngest/client";
import { asAccount, type ContextFor, dataOf } from "@/inngest/events";
import { actingFor } from "@/server/context";
import { endRanking } from "@/server/services/match/end-ranking";
import { listRankedProfiles } from "@/server/services/match/list-ranked-profiles";
import { rankSome } from "@/server/services/match/rank-some";
import { startRanking } from "@/server/services/match/start-ranking";

const REQUESTED = "match/refresh.requested";
/** More jobs than anybody follows; a run that finds more leaves the rest to the next. */
const MOST_ROUNDS = 250;

/** Puts a person's lists in order again after their resume, wishes or boards changed, in small steps. What did not change is not computed again. */
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
      const ctx = contextFor(asAccount(accountId));
      const sum = { jobs: 0, scored: 0 };
      for (const profileId of await step.run("list-profiles", () => listRankedProfiles(ctx))) {
        const own = actingFor(ctx, accountId, profileId);
        const { jobs, due } = await step.run(`start-ranking-${profileId}`, () => startRanking(own));
        sum.jobs += jobs;
        for (let round = 1, left = due > 0; left && round <= MOST_ROUNDS; round++) {
          const ranked = await step.run(`rank-${profileId}-${round}`, () => rankSome(own));
          sum.scored += ranked.scored;
          left = ranked.left;
        }
        await step.run(`end-ranking-${profileId}`, () => endRanking(own));
      }
      return sum;
    },
  );
}
