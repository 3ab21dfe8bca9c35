import type { WorkflowClient } from "@/inngest/client";
import type { ContextFor } from "@/inngest/events";
import { sweepAnalytics } from "@/server/services/analytics/sweep-analytics";
import { sweepPreparations } from "@/server/services/application/sweep-preparations";
import { sweepApprovals } from "@/server/services/approval/sweep-approvals";
import { removeDeletedFiles } from "@/server/services/package/remove-deleted-files";
import { sweepRecognitions } from "@/server/services/resume/sweep-recognitions";
import { sweepSubmissions } from "@/server/services/submission/sweep-submissions";

/**
 * Looks after rows whose event or run was lost. Each sweep reads the rows, which are the truth, and does what the run would
 * have done; a run that is still there does it again without effect.
 */
export function sweepLostWorkFunction(client: WorkflowClient, contextFor: ContextFor) {
  return client.createFunction(
    {
      id: "sweep-lost-work",
      name: "Look after lost work",
      triggers: [{ cron: "*/5 * * * *" }],
      concurrency: [{ limit: 1 }],
      priority: { run: "-300" },
    },
    async ({ step }) => {
      const ctx = contextFor({ kind: "system" });
      return {
        approvals: await step.run("sweep-approvals", () => sweepApprovals(ctx)),
        preparations: await step.run("sweep-preparations", () => sweepPreparations(ctx)),
        submissions: await step.run("sweep-submissions", () => sweepSubmissions(ctx)),
        recognitions: await step.run("sweep-recognitions", () => sweepRecognitions(ctx)),
        files: await step.run("sweep-files", () => removeDeletedFiles(ctx)),
        analytics: await step.run("sweep-analytics", () => sweepAnalytics(ctx)),
      };
    },
  );
}
