import type { DatabaseClient } from "@/server/db/client";

/** Millionths of a dollar an account may spend a day; null without a limit. */
export async function findDailyLimit(db: DatabaseClient, accountId: string): Promise<number | null> {
  return (await db.usageLimit.findUnique({ where: { accountId } }))?.dailyMicroUsd ?? null;
}

/** Sets the limit; null takes it away. */
export async function saveDailyLimit(
  db: DatabaseClient,
  accountId: string,
  dailyMicroUsd: number | null,
): Promise<void> {
  if (dailyMicroUsd === null) {
    await db.usageLimit.deleteMany({ where: { accountId } });
    return;
  }
  await db.usageLimit.upsert({
    where: { accountId },
    create: { accountId, dailyMicroUsd },
    update: { dailyMicroUsd },
  });
}
