import { ALREADY_ROUTED, type Row, sqlStateOf } from "@/inngest/runner/db/database";
import { commas, type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { keyOf, valueAt } from "@/inngest/runner/expression/equality";
import { isMatch } from "@/inngest/runner/expression/evaluate";
import { cancelRunStatements } from "@/inngest/runner/run/cancel-run";
import { recordedEventIds } from "@/inngest/runner/run/finish-run";
import { type RunSource, startRunStatements } from "@/inngest/runner/run/start-run";

const BATCH = 20;

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

/**
 * The statement that finds the waits for a set of events: those of the event's name whose indexed value fits one of the
 * given paths. `wait_paths` only grows; a path that this process has not met yet is reported and asked for again.
 */
function candidateStatement(engine: Engine, events: readonly StoredEvent[]): Sql {
  const names = commas(events.map((event) => sql`(${event.id}, ${event.event.name})`));
  const keys = events.flatMap((event) =>
    engine.waitPaths
      .of(event.event.name)
      .map((path) => sql`(${event.id}, ${event.event.name}, ${path}, ${keyOf(valueAt(event.event, path))})`),
  );
  const plain = sql`SELECT k.event_id, w.* FROM (VALUES ${names}) AS k(event_id, name)
    JOIN workflow.waits w ON w.event_name = k.name AND w.match_path IS NULL`;
  // Two questions, so that each is answered by the index: a null path is not an equality.
  const keyed = sql`SELECT k.event_id, w.* FROM (VALUES ${commas(keys)}) AS k(event_id, name, path, value)
    JOIN workflow.waits w ON w.event_name = k.name AND w.match_path = k.path AND w.match_value = k.value`;
  const found = keys.length === 0 ? plain : sql`${plain} UNION ALL ${keyed}`;
  return sql`SELECT w.event_id, w.id, w.run_id, w.kind, w.expression, e.body, r.function_id FROM (${found}) w
    JOIN workflow.runs r ON r.id = w.run_id JOIN workflow.events e ON e.id = r.event_id ORDER BY w.run_id`;
}

function pathStatement(events: readonly StoredEvent[]): Sql {
  const names = [...new Set(events.map((event) => event.event.name))];
  return sql`SELECT event_name, path FROM workflow.wait_paths WHERE event_name = ANY (${names}::text[])`;
}

/** Runs `before`, then finds the waits for the events, in one round trip unless a new kind of wait has appeared. */
async function findWaits(engine: Engine, events: readonly StoredEvent[], before: readonly Sql[]): Promise<Row[]> {
  const results = await engine.database.transact([
    ...before,
    pathStatement(events),
    candidateStatement(engine, events),
  ]);
  const [paths = [], waits = []] = results.slice(-2);
  const isNew = engine.waitPaths.learn(
    paths.map((row) => ({ eventName: String(row.event_name), path: String(row.path) })),
  );
  return isNew ? engine.database.query(candidateStatement(engine, events)) : waits;
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

function routeStatements(engine: Engine, event: StoredEvent, waits: readonly Row[]): Sql[] {
  const scope = { event: event.event };
  const starts = engine.registry
    .triggersOf(event.event.name)
    .filter((trigger) => matches(engine, trigger.expression, scope))
    // Two triggers of one function that both fit start one run.
    .filter((trigger, index, all) => all.findIndex((other) => other.config.id === trigger.config.id) === index)
    .flatMap((trigger) => startRunStatements(engine, trigger.config, event).statements);
  const own = waits.filter((wait) => wait.event_id === event.id);
  return [sql`SELECT workflow.hold_event(${event.id})`, ...settleStatements(engine, event, own), ...starts];
}

async function routeBatch(engine: Engine, events: readonly StoredEvent[], waits: readonly Row[]): Promise<void> {
  try {
    const results = await engine.database.transact(events.flatMap((event) => routeStatements(engine, event, waits)));
    engine.wake();
    await routeStored(engine, recordedEventIds(results));
  } catch (error) {
    if (sqlStateOf(error) !== ALREADY_ROUTED) throw error;
    // Another worker has routed one of them: each by itself then.
    if (events.length > 1) for (const event of events) await routeBatch(engine, [event], waits);
  }
}

/** Routes events: wakes the runs that wait for them, cancels, and starts the functions they trigger. Each once. */
export async function routeEvents(
  engine: Engine,
  events: readonly StoredEvent[],
  before: readonly Sql[] = [],
): Promise<void> {
  const waits = await findWaits(engine, events, before);
  for (let start = 0; start < events.length; start += BATCH) {
    await routeBatch(engine, events.slice(start, start + BATCH), waits);
  }
}

/** Routes recorded events by their ids; those that have been routed are left alone. */
export async function routeStored(engine: Engine, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await engine.database.query(
    sql`SELECT id, body FROM workflow.events WHERE id = ANY (${ids}::text[]) AND NOT routed ORDER BY id`,
  );
  if (rows.length === 0) return;
  await routeEvents(
    engine,
    rows.map((row) => {
      const body = String(row.body);
      return { id: String(row.id), event: JSON.parse(body) as RunSource["event"], body };
    }),
  );
}

/** Whoever received an event is routing it: nobody else does before it is this old. */
export const UNROUTED_GRACE_MS = 1_000;

/**
 * Routes what a process that died had recorded and not routed.
 * @param graceMs 0 for a process that has just started: its predecessor's events need not wait, and to route one twice
 * changes nothing.
 */
export async function routeLeftovers(engine: Engine, graceMs: number): Promise<void> {
  const rows = await engine.database.query(
    sql`SELECT id FROM workflow.events WHERE NOT routed AND received_at <= ${engine.now() - graceMs} ORDER BY id LIMIT 100`,
  );
  await routeStored(
    engine,
    rows.map((row) => String(row.id)),
  );
}
