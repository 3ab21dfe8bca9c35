import type { ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { getApplicationOf, listUnsentOfJobs } from "@/server/services/application/application.store";
import { listStandingOf } from "@/server/services/approval/approval.store";
import { findLostGround } from "@/server/services/approval/find-lost-ground";
import { withdrawApprovals } from "@/server/services/approval/void-open-approvals";

/**
 * Voids what waits or was approved, and was not sent, for openings that changed or closed, of everybody who prepared for
 * them. What did not change in substance stays. Idempotent.
 */
export async function voidStaleApprovals(
  ctx: ServiceContext,
  input: { jobIds: string[] },
): Promise<{ voided: number }> {
  const at = ctx.clock.now();
  let voided = 0;
  for (const { id, accountId } of await listUnsentOfJobs(ctx.db, input.jobIds)) {
    voided += await ctx.db.$transaction(async (tx) => {
      const application = await getApplicationOf(tx, accountId, id);
      const lost = await findLostGround(tx, application);
      if (!lost) return 0;
      const rows = await listStandingOf(tx, { accountId, applicationId: id });
      await withdrawApprovals(tx, accountId, rows, { at, ...lost });
      return rows.filter((row) => !row.isBeingSent).length;
    });
  }
  if (voided > 0) await deliverOutboxSoon(ctx);
  return { voided };
}
