import type { DatabaseClient } from "@/server/db/client";

export async function saveCalendarFeed(db: DatabaseClient, accountId: string, tokenHash: string, at: Date) {
  await db.calendarFeed.upsert({
    where: { accountId },
    create: { accountId, tokenHash, createdAt: at },
    update: { tokenHash, createdAt: at },
  });
}

export async function findCalendarFeedOwner(db: DatabaseClient, tokenHash: string): Promise<string | null> {
  const feed = await db.calendarFeed.findUnique({ where: { tokenHash }, select: { accountId: true } });
  return feed?.accountId ?? null;
}

/** When the present address was made; null when there is none. */
export async function findCalendarFeedTime(db: DatabaseClient, accountId: string): Promise<Date | null> {
  const feed = await db.calendarFeed.findUnique({ where: { accountId }, select: { createdAt: true } });
  return feed?.createdAt ?? null;
}

export async function deleteCalendarFeed(db: DatabaseClient, accountId: string): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { accountId } });
}
