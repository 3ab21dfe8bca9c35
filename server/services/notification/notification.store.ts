import type { DatabaseClient } from "@/server/db/client";

export type NotificationView = { id: string; message: string; href: string; createdAt: Date; readAt: Date | null };

/** One notification per cause, however often the step behind it runs. */
export async function insertNotification(
  db: DatabaseClient,
  accountId: string,
  notification: { causeKey: string; message: string; href: string },
): Promise<void> {
  await db.notification.createMany({ data: [{ accountId, ...notification }], skipDuplicates: true });
}

export function listNotificationsOf(db: DatabaseClient, accountId: string, limit: number): Promise<NotificationView[]> {
  return db.notification.findMany({
    where: { accountId },
    orderBy: { id: "desc" },
    take: limit,
    select: { id: true, message: true, href: true, createdAt: true, readAt: true },
  });
}

export async function markNotificationsRead(db: DatabaseClient, accountId: string, at: Date): Promise<void> {
  await db.notification.updateMany({ where: { accountId, readAt: null }, data: { readAt: at } });
}
