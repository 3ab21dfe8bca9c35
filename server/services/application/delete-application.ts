import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { deleteApplicationRow, lockApplication } from "@/server/services/application/application.store";
import { listApprovalIds } from "@/server/services/approval/approval.store";
import { voidOpenApprovals } from "@/server/services/approval/void-open-approvals";
import { deleteNotificationsAbout } from "@/server/services/notification/notification.store";
import { deletePackages, type PackageDeletion } from "@/server/services/package/package-deletion.store";
import { removeDeletedFiles } from "@/server/services/package/remove-deleted-files";
import { releaseSubmissions } from "@/server/services/submission/release-submissions";

const REASON = "You deleted this application.";

/**
 * Deletes an application with everything that hangs on it: what was asked and not answered ends first, its packages go before
 * it, its files after (the sweeper finishes that). What stays is the ledger's line for each package, what was downloaded, the
 * activity and what it cost.
 * @throws AppError `conflict` while it is being sent, or as long as it is not known whether it arrived.
 */
export async function deleteApplication(
  ctx: ServiceContext,
  input: { id: string; deletedBy?: PackageDeletion["deletedBy"] },
): Promise<void> {
  const accountId = ownerOf(ctx);
  const { id, deletedBy = "owner" } = input;
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const { posting } = await lockApplication(tx, accountId, id);
    await releaseSubmissions(tx, at, id, REASON, { allowsSent: true });
    await voidOpenApprovals(tx, at, { accountId, applicationId: id }, REASON);
    const places = (await listApprovalIds(tx, accountId, id)).map((approvalId) => `/approvals/${approvalId}`);
    await deleteNotificationsAbout(tx, accountId, [`/applications/${id}`, ...places]);
    await deletePackages(tx, accountId, id, { at, deletedBy });
    if (!(await deleteApplicationRow(tx, accountId, id)))
      throw new AppError("not_found", "This application does not exist.");
    await writeOutbox(tx, [{ name: "application/cancelled", data: { accountId, applicationId: id } }]);
    await recordActivity(
      tx,
      accountId,
      { type: "application", id },
      {
        kind: "application.deleted",
        message: `${deletedBy === "owner" ? "You deleted the application" : "As you asked, Dossier deleted the application that ended long ago"}: ${posting.title}, ${posting.company}.`,
        at,
      },
    );
  });
  await deliverOutboxSoon(ctx);
  try {
    await removeDeletedFiles(ctx);
  } catch (error) {
    ctx.log.warn(
      { error: error instanceof Error ? error.message : String(error), applicationId: id },
      "files of a deleted package wait for the sweeper",
    );
  }
}
