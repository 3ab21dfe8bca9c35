import { openDatabase } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";

/** Writes the rows that waiting runs leave behind: event, run, one done step, and a wait that matches on a key. */
export async function writeWaitingRuns(databaseUrl: string, count: number): Promise<void> {
  const database = openDatabase(databaseUrl, 1);
  const now = Date.now();
  await database.transact([
    sql`INSERT INTO workflow.events (id, name, body, received_at, routed)
      SELECT '00we' || n, 'bench/latency', '{"id":"00we' || n || '","name":"bench/latency","data":{"key":"w' || n || '"},"ts":1}', ${now}, true
      FROM generate_series(1, ${count}) n`,
    sql`INSERT INTO workflow.runs (id, function_id, event_id, created_at, started_at, max_attempts, rank, pending, done, req_version)
      SELECT '00wr' || n, 'test-latency', '00we' || n, ${now}, ${now}, 5, ${now}, ARRAY['decision'], 1, 2 FROM generate_series(1, ${count}) n`,
    sql`INSERT INTO workflow.steps SELECT '00wr' || n, 'first', 1, '{"data":null}', 'run', 'first', 0, ${now}, ${now} FROM generate_series(1, ${count}) n`,
    sql`INSERT INTO workflow.waits (id, run_id, kind, step_id, name, event_name, expression, match_path, match_value, expires_at, created_at)
      SELECT 'ww' || n, '00wr' || n, 'event', 'decision', 'decision', 'bench/decision', 'event.data.key == async.data.key', 'data.key',
        '"w' || n || '"', ${now + 3_600_000}, ${now} FROM generate_series(1, ${count}) n`,
    sql`INSERT INTO workflow.wait_paths VALUES ('bench/decision', 'data.key') ON CONFLICT DO NOTHING`,
    sql`ANALYZE workflow.waits`,
  ]);
  await database.close();
}
