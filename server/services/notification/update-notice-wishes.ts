import type { NoticeWishes } from "@/lib/domain/notification/notification.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { saveNoticeWishes } from "@/server/services/notification/notice-wishes.store";

/** Saves which kinds of notice the owner wants by e-mail too. Returns what is saved. */
export async function updateNoticeWishes(ctx: ServiceContext, wishes: NoticeWishes): Promise<NoticeWishes> {
  await saveNoticeWishes(ctx.db, ownerOf(ctx), wishes);
  return wishes;
}
