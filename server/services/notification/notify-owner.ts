import { type NotifiedEvent, notificationFor } from "@/lib/domain/notification/notification-for";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findApproval } from "@/server/services/approval/approval.store";
import { insertNotification } from "@/server/services/notification/notification.store";

/** Tells the owner of one event, once per cause. What they did themselves is not told. */
export async function notifyOwner(ctx: ServiceContext, event: NotifiedEvent): Promise<void> {
  const accountId = ownerOf(ctx);
  const { posting } = await getApplicationOf(ctx.db, accountId, event.data.applicationId);
  const voided = event.name === "approval/voided" ? await findApproval(ctx.db, accountId, event.data.approvalId) : null;
  const notification = notificationFor(event, { company: posting.company, voidReason: voided?.voidReason ?? null });
  if (!notification) return;
  await ctx.db.$transaction((tx) => insertNotification(tx, accountId, notification));
  await deliverOutboxSoon(ctx);
}
