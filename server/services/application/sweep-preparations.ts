import { DAY_MS } from "@/lib/time/day";
import { actingFor, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { announceDraft } from "@/server/services/application/announce-draft";
import { listIdlePreparations } from "@/server/services/application/application.store";
import { failPreparation } from "@/server/services/application/fail-preparation";

const IDLE_MS = 10 * 60_000;
/** Long enough for one repetition of the event to have started a run. */
const LOST_MS = 30 * 60_000;
/** Where runs cannot be read, a run may be waiting for a provider or for tomorrow's budget. */
const LOST_UNSEEN_MS = 2 * DAY_MS;
const LOST = "Its run was lost. You can start it again; what was written is kept.";

/**
 * Looks after preparations that nothing moves any more. The event is told once more (one draft has one run, so that starts
 * nothing twice); what still does not move ends as failed, so that its owner can start it again.
 */
export async function sweepPreparations(ctx: ServiceContext): Promise<{ repeated: number; failed: number }> {
  const now = ctx.clock.now().getTime();
  const { workflowRuns } = ctx.ports;
  let [repeated, failed] = [0, 0];
  for (const row of await listIdlePreparations(ctx.db, new Date(now - IDLE_MS))) {
    const runs = await workflowRuns.list({ applicationId: row.applicationId, limit: 20 });
    if (runs.some((run) => run.status === "running" && run.functionId.endsWith("prepare-application"))) continue;
    const idleMs = now - row.updatedAt.getTime();
    if (idleMs > (workflowRuns.isReadable ? LOST_MS : LOST_UNSEEN_MS)) {
      await failPreparation(actingFor(ctx, row.accountId), { ...row, message: LOST });
      failed += 1;
    } else {
      const { accountId, applicationId, draftId, draftNumber } = row;
      await announceDraft(ctx.db, { accountId, applicationId, draftId, draftNumber }, true);
      repeated += 1;
    }
  }
  if (repeated > 0) await deliverOutboxSoon(ctx);
  return { repeated, failed };
}
