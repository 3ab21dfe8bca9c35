import type { NoticeWishes } from "@/lib/domain/notification/notification.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findNoticeWishes } from "@/server/services/notification/notice-wishes.store";

/** Which kinds of notice the owner wants by e-mail too. */
export function getNoticeWishes(ctx: ServiceContext): Promise<NoticeWishes> {
  return findNoticeWishes(ctx.db, ownerOf(ctx));
}
