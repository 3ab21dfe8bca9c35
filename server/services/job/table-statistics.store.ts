import type { Database } from "@/server/db/client";

/** What searches and lists join. */
const TABLES = [
  "Job",
  "PostingRecord",
  "JobEmbedding",
  "JobMatch",
  "FollowedBoard",
  "KeptPosting",
  "HiddenJob",
  "SearchWord",
];
/** Below this any plan is quick. */
const FEW_ROWS = 200;
const GROWTH = 1.5;

/**
 * Tells the query planner how much there is, once the jobs have grown by half since it was last told. The embedded database has nobody else who
 * does: without it a search that joins a few tables picks plans that take minutes. A small sample, a table at a time, so that no page waits long.
 */
export async function refreshTableStatistics(db: Database): Promise<boolean> {
  const [known] = await db.$queryRaw<{ told: number; rows: number }[]>`
    SELECT (SELECT reltuples FROM pg_class WHERE oid = '"Job"'::regclass)::float8 AS told, (SELECT count(*) FROM "Job")::float8 AS rows`;
  if (!known || known.rows < FEW_ROWS || known.rows < known.told * GROWTH) return false;
  for (const table of TABLES) {
    await db.$transaction([
      // Local to the transaction: on the embedded database all connections share one session.
      db.$executeRaw`SET LOCAL default_statistics_target = 20`,
      db.$executeRawUnsafe(`ANALYZE "${table}"`),
    ]);
  }
  return true;
}
