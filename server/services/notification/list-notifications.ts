import { ownerOf, type ServiceContext } from "@/server/context";
import { listNotificationsOf, type NotificationView } from "@/server/services/notification/notification.store";

/** Newest first. */
export function listNotifications(ctx: ServiceContext): Promise<NotificationView[]> {
  return listNotificationsOf(ctx.db, ownerOf(ctx), 30);
}
