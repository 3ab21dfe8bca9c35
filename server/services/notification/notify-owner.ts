import { type NotifiedEvent, notificationFor } from "@/lib/domain/notification/notification-for";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { findApplicationOf } from "@/server/services/application/application.store";
import { findApproval } from "@/server/services/approval/approval.store";
import { insertNotification, markReadAbout } from "@/server/services/notification/notification.store";

/** After these there is nothing to decide, so notices that ask for a decision are read. */
const ENDS_A_REQUEST: ReadonlySet<string> = new Set(["approval/decided", "approval/voided", "approval/expired"]);

/** Tells the owner of one event, once per cause. What they did themselves is not told, nor anything about what they deleted. */
export async function notifyOwner(ctx: ServiceContext, event: NotifiedEvent): Promise<void> {
  const accountId = ownerOf(ctx);
  const application = await findApplicationOf(ctx.db, accountId, event.data.applicationId);
  if (!application) return;
  const { posting } = application;
  const voided = event.name === "approval/voided" ? await findApproval(ctx.db, accountId, event.data.approvalId) : null;
  const notification = notificationFor(event, {
    company: posting.company,
    title: posting.title,
    voidReason: voided?.voidReason ?? null,
  });
  await ctx.db.$transaction(async (tx) => {
    if (ENDS_A_REQUEST.has(event.name) && "approvalId" in event.data)
      await markReadAbout(tx, accountId, `/approvals/${event.data.approvalId}`, ctx.clock.now());
    if (notification) await insertNotification(tx, accountId, notification);
  });
  await deliverOutboxSoon(ctx);
}
