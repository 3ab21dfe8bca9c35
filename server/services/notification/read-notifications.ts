import { ownerOf, type ServiceContext } from "@/server/context";
import { markNotificationsRead } from "@/server/services/notification/notification.store";

/** Marks everything, or the notices named, as seen. */
export function readNotifications(ctx: ServiceContext, ids?: readonly string[]): Promise<void> {
  return markNotificationsRead(ctx.db, ownerOf(ctx), ctx.clock.now(), ids);
}
