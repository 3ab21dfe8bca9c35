import type { Row } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { readRunTrace, readSpanOutput } from "@/inngest/runner/read/run-trace";

const LIMIT = 999;

type Args = Record<string, unknown>;

function iso(value: unknown): string | null {
  return value === null || value === undefined ? null : new Date(Number(value)).toISOString();
}

function functionOf(engine: Engine, id: string) {
  return { id, slug: id, name: engine.registry.get(id)?.name ?? id };
}

/** A run with the fields that any of the known queries asks for. */
function toRun(engine: Engine, row: Row) {
  const functionId = String(row.function_id);
  return {
    id: String(row.id),
    status: String(row.status).toUpperCase(),
    output: row.output === null ? null : String(row.output),
    queuedAt: iso(row.created_at),
    startedAt: iso(row.started_at),
    endedAt: iso(row.finished_at),
    functionID: functionId,
    function: functionOf(engine, functionId),
    eventName: row.event_name === undefined ? undefined : String(row.event_name),
    isBatch: false,
    batchCreatedAt: null,
    cronSchedule: row.cron === null ? null : String(row.cron),
  };
}

async function runsOfEvent(engine: Engine, eventId: string) {
  const rows = await engine.database.query(
    sql`SELECT * FROM workflow.runs WHERE event_id = ${eventId} ORDER BY id LIMIT ${LIMIT}`,
  );
  return rows.map((row) => toRun(engine, row));
}

async function oneEvent(engine: Engine, id: string) {
  const [row] = await engine.database.query(sql`SELECT * FROM workflow.events WHERE id = ${id}`);
  if (!row) return null;
  const body = String(row.body);
  const runs = await runsOfEvent(engine, id);
  return {
    id,
    name: String(row.name),
    // Left out rather than null where an event has none: that is how those who ask read it.
    idempotencyKey: row.user_id ?? undefined,
    raw: body,
    payload: JSON.stringify((JSON.parse(body) as { data?: unknown }).data ?? {}),
    receivedAt: iso(row.received_at),
    runs,
    functionRuns: runs,
  };
}

async function oneRun(engine: Engine, id: string) {
  const [row] = await engine.database.query(sql`SELECT * FROM workflow.runs WHERE id = ${id}`);
  if (!row) return null;
  const trace = await readRunTrace(engine.database, id, (functionId) => functionOf(engine, functionId).name);
  return { ...toRun(engine, row), trace };
}

async function trigger(engine: Engine, runId: string) {
  const [row] = await engine.database.query(sql`SELECT e.id, e.name, e.body, e.received_at, r.cron FROM workflow.runs r
    JOIN workflow.events e ON e.id = r.event_id WHERE r.id = ${runId}`);
  if (!row) return null;
  return {
    IDs: [String(row.id)],
    payloads: [String(row.body)],
    timestamp: iso(row.received_at),
    eventName: String(row.name),
    isBatch: false,
    batchID: null,
    cron: row.cron === null ? null : String(row.cron),
  };
}

async function manyRuns(engine: Engine, first: number) {
  const rows = await engine.database.query(sql`SELECT r.*, e.name AS event_name FROM workflow.runs r
    JOIN workflow.events e ON e.id = r.event_id ORDER BY r.id DESC LIMIT ${Math.min(Math.max(1, first), LIMIT)}`);
  const edges = rows.map((row) => ({ cursor: String(row.id), node: toRun(engine, row) }));
  return { edges, pageInfo: { hasNextPage: false, hasPreviousPage: false }, totalCount: edges.length };
}

async function listEvents(engine: Engine) {
  const rows = await engine.database.query(
    sql`SELECT id, name, body FROM workflow.events ORDER BY received_at DESC, id DESC LIMIT ${LIMIT}`,
  );
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    payload: JSON.stringify((JSON.parse(String(row.body)) as { data?: unknown }).data ?? {}),
  }));
}

async function listStream(engine: Engine) {
  const rows = await engine.database.query(sql`SELECT e.id, e.name, r.id AS run_id, r.function_id FROM workflow.events e
    LEFT JOIN workflow.runs r ON r.event_id = e.id WHERE e.name NOT LIKE 'inngest/%' ORDER BY e.received_at DESC, e.id DESC LIMIT ${LIMIT}`);
  const items = new Map<string, { id: string; trigger: string; runs: { id: string; function: { name: string } }[] }>();
  for (const row of rows) {
    const item = items.get(String(row.id)) ?? { id: String(row.id), trigger: String(row.name), runs: [] };
    items.set(item.id, item);
    if (row.run_id !== null)
      item.runs.push({
        id: String(row.run_id),
        function: { name: functionOf(engine, String(row.function_id)).name },
      });
  }
  return [...items.values()];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The root fields that are answered, each with all the fields that the public test suites ask of it. */
export const DEV_QUERIES: Record<string, (engine: Engine, args: Args) => Promise<unknown>> = {
  events: listEvents,
  stream: listStream,
  event: (engine, args) => oneEvent(engine, text((args.query as Args | undefined)?.eventId)),
  eventV2: (engine, args) => oneEvent(engine, text(args.id)),
  run: (engine, args) => oneRun(engine, text(args.runID)),
  runTrace: async (engine, args) => (await oneRun(engine, text(args.runID)))?.trace ?? null,
  runTrigger: (engine, args) => trigger(engine, text(args.runID)),
  runs: (engine, args) => manyRuns(engine, typeof args.first === "number" ? args.first : 50),
  functions: async (engine) => engine.registry.list().map(({ config }) => functionOf(engine, config.id)),
  runTraceSpanOutputByID: (engine, args) => readSpanOutput(engine.database, text(args.outputID)),
};
