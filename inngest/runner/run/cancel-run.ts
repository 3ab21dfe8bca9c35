import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { routeStored } from "@/inngest/runner/event/route-events";
import { finishRunStatements, recordedEventIds } from "@/inngest/runner/run/finish-run";

type Run = { id: string; functionId: string; eventBody: string };

export function cancelRunStatements(engine: Engine, run: Run, reason: string): Sql[] {
  return finishRunStatements(engine, run, { status: "cancelled", reason });
}

/** Cancels a run by its id; false when there is none that runs. A call under way is not aborted, its answer is dropped. */
export async function cancelRun(engine: Engine, runId: string, reason: string): Promise<boolean> {
  const [row] = await engine.database.query(sql`SELECT r.function_id, e.body FROM workflow.runs r
    JOIN workflow.events e ON e.id = r.event_id WHERE r.id = ${runId} AND r.status = 'running'`);
  if (!row) return false;
  const run = { id: runId, functionId: String(row.function_id), eventBody: String(row.body) };
  const results = await engine.database.transact(cancelRunStatements(engine, run, reason));
  engine.wake();
  await routeStored(engine, recordedEventIds(results));
  return results[0]?.[0]?.finish_run === true;
}
