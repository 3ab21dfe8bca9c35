import { deletionDate, ENDED_STATUSES } from "@/lib/domain/package/retention";
import { AppError } from "@/lib/errors";
import { actingFor, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { listStandingIn } from "@/server/services/application/application.store";
import { deleteApplication } from "@/server/services/application/delete-application";
import { insertNotification } from "@/server/services/notification/notification.store";
import { listRetentions } from "@/server/services/package/package-retention.store";

/**
 * Deletes the applications of everybody that ended longer ago than their owner wants to keep them, and tells the owner how
 * many. One that cannot be deleted now (its sending is not settled) is looked at again the next time.
 */
export async function deleteEndedApplications(ctx: ServiceContext): Promise<{ deleted: number }> {
  const now = ctx.clock.now();
  let deleted = 0;
  for (const { accountId, monthsAfterEnd } of await listRetentions(ctx.db)) {
    let own = 0;
    for (const { id, since } of await listStandingIn(ctx.db, accountId, ENDED_STATUSES)) {
      if (deletionDate(since, monthsAfterEnd) > now) continue;
      try {
        await deleteApplication(actingFor(ctx, accountId), { id, deletedBy: "retention" });
        own += 1;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        ctx.log.info({ applicationId: id, code: error.code }, "an application that ended could not be deleted yet");
      }
    }
    if (own === 0) continue;
    deleted += own;
    await insertNotification(ctx.db, accountId, {
      causeKey: `retention:${now.toISOString().slice(0, 10)}`,
      message: `${own === 1 ? "One application" : `${own} applications`} that ended more than ${monthsAfterEnd} months ago ${own === 1 ? "was" : "were"} deleted, as you asked.`,
      href: "/approvals/ledger",
    });
  }
  if (deleted > 0) await deliverOutboxSoon(ctx);
  return { deleted };
}
