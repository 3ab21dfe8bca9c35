import type { DatabaseClient } from "@/server/db/client";

/** How far the recognition of an upload is: `page` of `pageCount` (0: not begun), `share` 0..1 of them all. */
export type ResumeReading = { pageCount: number; page: number; share: number };

/** Begins the row of a recognition, or begins it anew. */
export async function startReading(
  db: DatabaseClient,
  accountId: string,
  resumeId: string,
  pageCount: number,
): Promise<void> {
  const begun = { pageCount, page: 0, share: 0 };
  await db.resumeReading.upsert({
    where: { resumeId, accountId },
    create: { resumeId, accountId, ...begun },
    update: begun,
  });
}

export function findReading(db: DatabaseClient, accountId: string, resumeId: string): Promise<ResumeReading | null> {
  return db.resumeReading.findFirst({
    where: { resumeId, accountId },
    select: { pageCount: true, page: true, share: true },
  });
}

/** False when the row is gone: somebody stopped it. */
export async function saveReadingProgress(
  db: DatabaseClient,
  accountId: string,
  resumeId: string,
  progress: ResumeReading,
): Promise<boolean> {
  return (await db.resumeReading.updateMany({ where: { resumeId, accountId }, data: progress })).count > 0;
}

/** False when there was none. */
export async function endReading(db: DatabaseClient, accountId: string, resumeId: string): Promise<boolean> {
  return (await db.resumeReading.deleteMany({ where: { resumeId, accountId } })).count > 0;
}

/** Recognitions of everyone that nothing has moved since then, oldest first. */
export function listIdleReadings(
  db: DatabaseClient,
  before: Date,
): Promise<{ resumeId: string; accountId: string; createdAt: Date }[]> {
  return db.resumeReading.findMany({
    where: { updatedAt: { lt: before } },
    orderBy: { createdAt: "asc" },
    take: 100,
    select: { resumeId: true, accountId: true, createdAt: true },
  });
}
