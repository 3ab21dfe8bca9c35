import { ulid } from "ulid";
import type { NotificationKind } from "@/lib/domain/notification/notification.schema";
import type { DatabaseClient } from "@/server/db/client";
import { writeOutbox } from "@/server/services/activity/outbox.store";

export type NotificationView = {
  id: string;
  kind: NotificationKind;
  message: string;
  href: string;
  createdAt: Date;
  readAt: Date | null;
};
const view = { id: true, kind: true, message: true, href: true, createdAt: true, readAt: true } as const;
type Raw = Omit<NotificationView, "kind"> & { kind: string };
const toView = (row: Raw): NotificationView => ({ ...row, kind: row.kind as NotificationKind });

/** One notification per cause, however often the step behind it runs. Tells of it in the caller's transaction. */
export async function insertNotification(
  db: DatabaseClient,
  accountId: string,
  notification: {
    kind?: NotificationKind;
    causeKey: string;
    message: string;
    href: string;
    /** Set when a mail of its own tells the same. */
    mailedAt?: Date;
  },
): Promise<void> {
  const { kind = "other" } = notification;
  const id = ulid();
  const { count } = await db.notification.createMany({
    data: [{ id, accountId, ...notification, kind }],
    skipDuplicates: true,
  });
  if (count > 0) await writeOutbox(db, [{ name: "notification/sent", data: { accountId, notificationId: id, kind } }]);
}

/** Newest first, after `before` (a notification's id) where it is given. */
export async function listNotificationsOf(
  db: DatabaseClient,
  accountId: string,
  page: { limit: number; before?: string | undefined; isUnread?: boolean | undefined },
): Promise<NotificationView[]> {
  const rows = await db.notification.findMany({
    where: {
      accountId,
      ...(page.before ? { id: { lt: page.before } } : {}),
      ...(page.isUnread ? { readAt: null } : {}),
    },
    orderBy: { id: "desc" },
    take: page.limit,
    select: view,
  });
  return rows.map(toView);
}

export function countUnreadNotifications(db: DatabaseClient, accountId: string): Promise<number> {
  return db.notification.count({ where: { accountId, readAt: null } });
}

/** Marks all, or the ones named, as seen. */
export async function markNotificationsRead(
  db: DatabaseClient,
  accountId: string,
  at: Date,
  ids?: readonly string[],
): Promise<void> {
  await db.notification.updateMany({
    where: { accountId, readAt: null, ...(ids ? { id: { in: [...ids] } } : {}) },
    data: { readAt: at },
  });
}

/** Marks what leads to one place as seen. */
export async function markReadAbout(db: DatabaseClient, accountId: string, href: string, at: Date): Promise<void> {
  await db.notification.updateMany({ where: { accountId, href, readAt: null }, data: { readAt: at } });
}

/** Deletes what leads to places that are no more. */
export async function deleteNotificationsAbout(
  db: DatabaseClient,
  accountId: string,
  hrefs: readonly string[],
): Promise<void> {
  await db.notification.deleteMany({ where: { accountId, href: { in: [...hrefs] } } });
}

export async function findNotification(
  db: DatabaseClient,
  accountId: string,
  id: string,
): Promise<NotificationView | null> {
  const row = await db.notification.findFirst({ where: { id, accountId }, select: view });
  return row ? toView(row) : null;
}

/** Takes the right to mail one notification: true for one caller only. */
export async function claimNotificationMail(
  db: DatabaseClient,
  accountId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.notification.updateMany({
    where: { id, accountId, mailedAt: null },
    data: { mailedAt: at },
  });
  return count > 0;
}

/** Gives the right back after a mail that certainly did not leave. */
export async function releaseNotificationMail(db: DatabaseClient, accountId: string, id: string): Promise<void> {
  await db.notification.updateMany({ where: { id, accountId }, data: { mailedAt: null } });
}
