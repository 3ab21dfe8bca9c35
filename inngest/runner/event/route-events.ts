import { ALREADY_ROUTED, type Row, sqlStateOf } from "@/inngest/runner/db/database";
import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { keyOf, valueAt } from "@/inngest/runner/expression/equality";
import { isMatch } from "@/inngest/runner/expression/evaluate";
import { cancelRunStatements } from "@/inngest/runner/run/cancel-run";
import { recordedEventIds } from "@/inngest/runner/run/finish-run";
import { type RunSource, startRunStatements } from "@/inngest/runner/run/start-run";

export type StoredEvent = RunSource & { body: string };

/** An expression that fails at run time matches nothing; the reason is logged, for the sender can do nothing about it. */
function matches(engine: Engine, expression: string | null, scope: Record<string, unknown>): boolean {
  try {
    return isMatch(expression, scope);
  } catch (error) {
    engine.log.warn("an expression failed", { expression, error: String(error) });
    return false;
  }
}

/** Waits whose event name and indexed value fit; those with a further expression are evaluated by the caller. */
async function candidateWaits(engine: Engine, event: StoredEvent): Promise<Row[]> {
  const paths = await engine.database.query(
    sql`SELECT path FROM workflow.wait_paths WHERE event_name = ${event.event.name}`,
  );
  const keys = paths.map((row) => String(row.path));
  const values = keys.map((path) => keyOf(valueAt(event.event, path)));
  return engine.database.query(sql`SELECT w.id, w.run_id, w.kind, w.expression, e.body, r.function_id
    FROM workflow.waits w JOIN workflow.runs r ON r.id = w.run_id JOIN workflow.events e ON e.id = r.event_id
    WHERE w.event_name = ${event.event.name} AND (w.match_path IS NULL
      OR EXISTS (SELECT 1 FROM unnest(${keys}::text[], ${values}::text[]) AS k(path, value)
        WHERE k.path = w.match_path AND k.value = w.match_value))
    ORDER BY w.run_id`);
}

function settleStatements(engine: Engine, event: StoredEvent, waits: readonly Row[]): Sql[] {
  const statements: Sql[] = [];
  for (const wait of waits) {
    const scope = { event: JSON.parse(String(wait.body)) as unknown, async: event.event };
    const expression = wait.expression === null ? null : String(wait.expression);
    if (!matches(engine, expression, scope)) continue;
    if (wait.kind === "cancel") {
      const run = { id: String(wait.run_id), functionId: String(wait.function_id), eventBody: String(wait.body) };
      statements.push(...cancelRunStatements(engine, run, `The event ${event.event.name} cancelled this run.`));
    } else {
      statements.push(sql`SELECT workflow.settle_wait(${String(wait.id)}, ${event.body}, ${engine.now()})`);
    }
  }
  return statements;
}

async function routeOne(engine: Engine, event: StoredEvent): Promise<void> {
  const waits = await candidateWaits(engine, event);
  const scope = { event: event.event };
  const starts = engine.registry
    .triggersOf(event.event.name)
    .filter((trigger) => matches(engine, trigger.expression, scope))
    // Two triggers of one function that both fit start one run.
    .filter((trigger, index, all) => all.findIndex((other) => other.config.id === trigger.config.id) === index)
    .flatMap((trigger) => startRunStatements(engine, trigger.config, event).statements);
  const statements = [...settleStatements(engine, event, waits), ...starts];
  try {
    const results = await engine.database.transact([sql`SELECT workflow.hold_event(${event.id})`, ...statements]);
    if (statements.length > 0) engine.wake();
    await routeEvents(engine, recordedEventIds(results));
  } catch (error) {
    if (sqlStateOf(error) !== ALREADY_ROUTED) throw error;
  }
}

/** Routes events: wakes the runs that wait for them, cancels, and starts the functions they trigger. Each once. */
export async function routeEvents(engine: Engine, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await engine.database.query(
    sql`SELECT id, body FROM workflow.events WHERE id = ANY (${ids}::text[]) AND NOT routed ORDER BY id`,
  );
  for (const row of rows) {
    const body = String(row.body);
    await routeOne(engine, { id: String(row.id), event: JSON.parse(body) as RunSource["event"], body });
  }
}

/** Routes what a worker that died had recorded and not routed. */
export async function routeLeftovers(engine: Engine): Promise<void> {
  const rows = await engine.database.query(
    sql`SELECT id FROM workflow.events WHERE NOT routed AND received_at <= ${engine.now() - 1_000} ORDER BY id LIMIT 100`,
  );
  await routeEvents(
    engine,
    rows.map((row) => String(row.id)),
  );
}
