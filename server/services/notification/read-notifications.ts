import { ownerOf, type ServiceContext } from "@/server/context";
import { markNotificationsRead } from "@/server/services/notification/notification.store";

/** Marks everything as seen. */
export function readNotifications(ctx: ServiceContext): Promise<void> {
  return markNotificationsRead(ctx.db, ownerOf(ctx), ctx.clock.now());
}
