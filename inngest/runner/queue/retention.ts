import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";

const EVERY_MS = 60_000;
const BATCH = 200;
/** Events that started nothing are kept as long as their ids must not start anything again. */
const DAY_MS = 86_400_000;

/**
 * Compacts runs that finished longer ago than the retention: what their steps gave is dropped, while the run, the names,
 * times, attempts and errors of its steps stay readable. Also clears keys and events that nothing refers to any more.
 */
export async function compactFinishedRuns(engine: Engine): Promise<number> {
  const now = engine.now();
  const old = now - engine.retentionMs;
  const [runs = []] = await engine.database.transact([
    sql`UPDATE workflow.runs SET compacted_at = ${now} WHERE id IN (SELECT id FROM workflow.runs
      WHERE compacted_at IS NULL AND finished_at <= ${old} ORDER BY finished_at LIMIT ${BATCH}) RETURNING id`,
    sql`UPDATE workflow.steps SET memo = '{"data":null}' WHERE memo NOT LIKE '{"error":%'
      AND run_id IN (SELECT id FROM workflow.runs WHERE compacted_at = ${now})`,
    sql`DELETE FROM workflow.run_keys WHERE expires_at <= ${now}`,
    sql`DELETE FROM workflow.throttles WHERE arrival_at <= ${now - DAY_MS}`,
    sql`DELETE FROM workflow.events e WHERE e.id IN (SELECT id FROM workflow.events WHERE routed AND received_at <= ${old}
      AND NOT EXISTS (SELECT 1 FROM workflow.runs r WHERE r.event_id = workflow.events.id) LIMIT ${BATCH})`,
  ]);
  return runs.length;
}

/** Compaction at most once a minute, and again at once while there is more to do. */
export function createRetention(engine: Engine): () => Promise<void> {
  let nextAt = 0;
  return async () => {
    const now = engine.now();
    if (now < nextAt) return;
    nextAt = now + EVERY_MS;
    if ((await compactFinishedRuns(engine)) === BATCH) nextAt = now;
  };
}
