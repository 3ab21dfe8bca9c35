import type { NoticeWishes } from "@/lib/domain/notification/notification.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { findNoticeWishes } from "@/server/services/notification/notice-wishes.store";

/** Which kinds of notice the owner wants by e-mail too, and whether mail leaves this installation at all. */
export async function getNoticeWishes(ctx: ServiceContext): Promise<NoticeWishes & { hasMailServer: boolean }> {
  return { ...(await findNoticeWishes(ctx.db, ownerOf(ctx))), hasMailServer: ctx.ports.mailer.hasServer };
}
