import { type NoticeWishes, noticeWishesSchema } from "@/lib/domain/notification/notification.schema";
import type { DatabaseClient } from "@/server/db/client";

/** Which kinds an account wants by e-mail too; none until it says so. */
export async function findNoticeWishes(db: DatabaseClient, accountId: string): Promise<NoticeWishes> {
  const row = await db.noticeWishes.findUnique({ where: { accountId } });
  return noticeWishesSchema.parse({ byEmail: row?.byEmail ?? [] });
}

export async function saveNoticeWishes(db: DatabaseClient, accountId: string, wishes: NoticeWishes): Promise<void> {
  const byEmail = [...new Set(wishes.byEmail)];
  await db.noticeWishes.upsert({ where: { accountId }, create: { accountId, byEmail }, update: { byEmail } });
}
