import { canMove } from "@/lib/domain/application/application-status";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";
import { voidOpenApprovals } from "@/server/services/approval/void-open-approvals";
import { releaseSubmissions } from "@/server/services/submission/release-submissions";

/** Stops an application that was not sent: the run ends, an open request for approval is voided. */
export async function cancelApplication(ctx: ServiceContext, id: string): Promise<void> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const application = await getApplicationOf(tx, accountId, id);
    if (application.status === "cancelled") return;
    if (!canMove(application.status, "cancelled"))
      throw new AppError("conflict", "What was sent cannot be cancelled. You can set it to withdrawn.");
    await releaseSubmissions(tx, at, id, "You cancelled this application.");
    await voidOpenApprovals(tx, at, { accountId, applicationId: id }, "You cancelled this application.");
    await moveApplicationRow(tx, application, { from: application.status, to: "cancelled", by: "owner", at });
    await writeOutbox(tx, [{ name: "application/cancelled", data: { accountId, applicationId: id } }]);
    await recordActivity(
      tx,
      accountId,
      { type: "application", id },
      { kind: "application.cancelled", message: "You cancelled the application. Nothing was sent.", at },
    );
  });
  await deliverOutboxSoon(ctx);
}
