import { ownerOf, type ServiceContext } from "@/server/context";
import { listNotificationsOf, type NotificationView } from "@/server/services/notification/notification.store";

const PAGE = 30;

/** Newest first, a page at a time: `before` is the id of the last one seen. */
export function listNotifications(
  ctx: ServiceContext,
  input: { before?: string | undefined; isUnread?: boolean | undefined } = {},
): Promise<NotificationView[]> {
  return listNotificationsOf(ctx.db, ownerOf(ctx), { ...input, limit: PAGE });
}
