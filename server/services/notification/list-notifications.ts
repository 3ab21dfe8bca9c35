import { ownerOf, type ServiceContext } from "@/server/context";
import { listNotificationsOf, type NotificationView } from "@/server/services/notification/notification.store";

const PAGE = 30;

/** Newest first, a page at a time. `nextCursor` is absent on the last page. */
export async function listNotifications(
  ctx: ServiceContext,
  input: { cursor?: string | undefined; isUnread?: boolean | undefined } = {},
): Promise<{ items: NotificationView[]; nextCursor?: string }> {
  const { cursor, isUnread } = input;
  const items = await listNotificationsOf(ctx.db, ownerOf(ctx), { before: cursor, isUnread, limit: PAGE });
  const last = items.at(-1);
  return { items, ...(items.length === PAGE && last ? { nextCursor: last.id } : {}) };
}
