import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/**
 * Ids of the postings that carry one of the blocking keys: public ones, an owner's private copies too, or everybody's private copies alone.
 * The planner cannot know how rare a key is and would compare every posting with thousands of keys, so it is told to use the index.
 */
export async function findIdsByKeys(
  db: Database,
  keys: string[],
  among: { ownerId: string | null } | "private",
): Promise<string[]> {
  if (keys.length === 0) return [];
  const readable =
    among === "private"
      ? Prisma.sql`"ownerId" IS NOT NULL`
      : among.ownerId === null
        ? Prisma.sql`"ownerId" IS NULL`
        : Prisma.sql`("ownerId" IS NULL OR "ownerId" = ${among.ownerId})`;
  // Local to the transaction: on the embedded database all connections share one session.
  const [, rows] = await db.$transaction([
    db.$executeRaw`SET LOCAL enable_seqscan = off`,
    db.$queryRaw<{ id: string }[]>`SELECT id FROM "PostingRecord" WHERE keys && ${keys}::text[] AND ${readable}`,
  ]);
  return rows.map((row) => row.id);
}
