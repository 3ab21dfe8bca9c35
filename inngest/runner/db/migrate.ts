import type { Database } from "@/inngest/runner/db/database";
import { FUNCTIONS_SQL } from "@/inngest/runner/db/functions.sql";
import { SCHEMA_SQL, SCHEMA_VERSION } from "@/inngest/runner/db/schema.sql";
import { Sql, sql } from "@/inngest/runner/db/sql";

async function readVersion(database: Database): Promise<number> {
  const [found] = await database.query(sql`SELECT to_regclass('workflow.meta') IS NOT NULL AS present`);
  if (found?.present !== true) return 0;
  const [row] = await database.query(sql`SELECT value FROM workflow.meta WHERE name = 'schema'`);
  return Number(row?.value ?? 0);
}

/** Creates or updates the engine's schema. Safe to call from several processes at once: the loser looks again. */
export async function migrate(database: Database): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    if ((await readVersion(database)) >= SCHEMA_VERSION) return;
    try {
      await database.transact([
        new Sql(SCHEMA_SQL),
        new Sql(FUNCTIONS_SQL),
        sql`INSERT INTO workflow.meta VALUES ('schema', ${SCHEMA_VERSION}) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      ]);
    } catch (error) {
      if (attempt >= 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * (attempt + 1)));
    }
  }
}
