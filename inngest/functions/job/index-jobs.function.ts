import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { indexJobs } from "@/server/services/job/index-jobs";

const VECTORS_A_STEP = 200;
/** A run that finds more goes on with the next trigger. */
const MOST_STEPS = 400;

/**
 * Makes the vectors that searching by meaning stands on, after jobs came or changed, and at night for what was missed or another embedder
 * was chosen. One run at a time, in small steps, so that neither reading boards nor a page waits for it.
 */
export function indexJobsFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "index-jobs",
      name: "Make jobs searchable by meaning",
      triggers: [{ event: "posting/discovered" }, { event: "posting/changed" }, { cron: "*/15 * * * *" }],
      concurrency: [{ limit: 1 }],
      priority: { run: "-300" },
    },
    async ({ step }) => {
      const ctx = contextFor({ kind: "system" });
      let indexed = 0;
      for (let round = 1; round <= MOST_STEPS; round++) {
        const made = await step.run(`index-jobs-${round}`, () => indexJobs(ctx, VECTORS_A_STEP));
        indexed += made.indexed;
        if (!made.left) break;
      }
      return { indexed };
    },
  );
}
