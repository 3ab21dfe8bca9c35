import type { Database } from "@/server/db/client";

/** Asks the database something that costs nothing; rejects while it is not there. */
export async function pingDatabase(db: Database): Promise<void> {
  await db.$queryRaw`SELECT 1`;
}
