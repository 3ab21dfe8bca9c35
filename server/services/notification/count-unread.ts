import { ownerOf, type ServiceContext } from "@/server/context";
import { countUnreadNotifications } from "@/server/services/notification/notification.store";

/** How many notices the owner has not seen. */
export function countUnread(ctx: ServiceContext): Promise<number> {
  return countUnreadNotifications(ctx.db, ownerOf(ctx));
}
