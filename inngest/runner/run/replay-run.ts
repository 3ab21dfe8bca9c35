import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { type RunSource, startRunStatements } from "@/inngest/runner/run/start-run";

/** Starts a new run of the same function on the same event, from its first step. Null when the run is not known. */
export async function replayRun(engine: Engine, runId: string): Promise<string | null> {
  const [row] = await engine.database.query(sql`SELECT r.function_id, r.event_id, e.body FROM workflow.runs r
    JOIN workflow.events e ON e.id = r.event_id WHERE r.id = ${runId}`);
  const config = row ? engine.registry.get(String(row.function_id)) : undefined;
  if (!row || !config) return null;
  const event = JSON.parse(String(row.body)) as RunSource["event"];
  const started = startRunStatements(engine, config, { id: String(row.event_id), event }, { replayOf: runId });
  await engine.database.transact(started.statements);
  engine.wake();
  return started.runId;
}
