import { type Retention, retentionSchema } from "@/lib/domain/package/retention";
import type { DatabaseClient } from "@/server/db/client";

/** How long an account keeps what ended; forever until it says otherwise. */
export async function findRetention(db: DatabaseClient, accountId: string): Promise<Retention> {
  const row = await db.packageRetention.findUnique({ where: { accountId } });
  return retentionSchema.parse({ monthsAfterEnd: row?.monthsAfterEnd ?? null });
}

export async function saveRetention(db: DatabaseClient, accountId: string, retention: Retention): Promise<void> {
  const { monthsAfterEnd } = retention;
  if (monthsAfterEnd === null) await db.packageRetention.deleteMany({ where: { accountId } });
  else
    await db.packageRetention.upsert({
      where: { accountId },
      create: { accountId, monthsAfterEnd },
      update: { monthsAfterEnd },
    });
}

/** Everybody who does not keep what ended forever: for the sweeper. */
export function listRetentions(db: DatabaseClient): Promise<{ accountId: string; monthsAfterEnd: number }[]> {
  return db.packageRetention.findMany({
    select: { accountId: true, monthsAfterEnd: true },
    orderBy: { accountId: "asc" },
  });
}
