import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { cancelRun } from "@/inngest/runner/run/cancel-run";
import { invokeTimeoutMemo } from "@/inngest/runner/wait/invoke";

const BATCH = 200;

/** Wakes sleeps and ends waits whose time has come. True when there may be more. */
export async function expireWaits(engine: Engine): Promise<boolean> {
  const now = engine.now();
  const rows = await engine.database.query(
    sql`SELECT id, run_id, kind FROM workflow.waits WHERE expires_at <= ${now} ORDER BY expires_at, id LIMIT ${BATCH}`,
  );
  const settled = rows.filter((row) => ["sleep", "event", "signal", "invoke"].includes(String(row.kind)));
  if (settled.length > 0) {
    const inLockOrder = [...settled].sort((a, b) => String(a.run_id).localeCompare(String(b.run_id)));
    await engine.database.transact(
      inLockOrder.map((row) => {
        const memo = row.kind === "invoke" ? invokeTimeoutMemo() : "null";
        return sql`SELECT workflow.settle_wait(${String(row.id)}, ${memo}, ${now})`;
      }),
    );
    engine.wake();
  }
  for (const row of rows) {
    if (row.kind === "finish")
      await cancelRun(engine, String(row.run_id), "The run took longer than its finish timeout.");
    if (row.kind === "start")
      await cancelRun(engine, String(row.run_id), "The run did not start before its start timeout.");
  }
  const ended = rows
    .filter((row) => ["cancel", "finish", "start"].includes(String(row.kind)))
    .map((row) => String(row.id));
  if (ended.length > 0) {
    await engine.database.query(sql`DELETE FROM workflow.waits WHERE id = ANY (${ended}::text[])`);
  }
  return rows.length === BATCH;
}
