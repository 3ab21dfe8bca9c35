import { actingFor, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { abandonSubmission } from "@/server/services/submission/abandon-submission";
import { listStuckSubmissions } from "@/server/services/submission/submission.store";
import { submissionEvent } from "@/server/services/submission/submission-event";

const IDLE_MS = 10 * 60_000;
const LOST_MS = 60 * 60_000;
const LOST = "The run that was sending it was lost.";

/**
 * Looks after attempts that nothing moves any more. What was only requested is told once more (one attempt has one run);
 * what stays stuck ends: not begun is failed and can be asked for again, begun is unknown and its owner is asked.
 */
export async function sweepSubmissions(ctx: ServiceContext): Promise<{ repeated: number; ended: number }> {
  const now = ctx.clock.now().getTime();
  const { workflowRuns } = ctx.ports;
  let [repeated, ended] = [0, 0];
  for (const row of await listStuckSubmissions(ctx.db, ["requested", "intended", "sending"], new Date(now - IDLE_MS))) {
    const runs = await workflowRuns.list({ applicationId: row.applicationId, limit: 20 });
    if (runs.some((run) => run.status === "running" && run.functionId.endsWith("submit-application"))) continue;
    if (now - row.changedAt.getTime() > LOST_MS) {
      await abandonSubmission(actingFor(ctx, row.accountId), { submissionId: row.id, reason: LOST });
      ended += 1;
    } else if (row.state === "requested") {
      await writeOutbox(ctx.db, [{ name: "submission/requested", data: submissionEvent(row) }]);
      repeated += 1;
    }
  }
  if (repeated > 0) await deliverOutboxSoon(ctx);
  return { repeated, ended };
}
