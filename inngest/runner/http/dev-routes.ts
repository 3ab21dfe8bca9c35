import { z } from "zod";
import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import type { Route } from "@/inngest/runner/http/router";
import { readRunTrace, readSpanOutput } from "@/inngest/runner/read/run-trace";

const querySchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() });

/** The first field of a query, such as `run` of `query ($runId: String!) { run(runID: $runId) { status } }`. */
export function rootFieldOf(query: string): string | null {
  const body = query.replace(/fragment\s+\w+\s+on\s+\w+\s*\{[^}]*\}(?:\s*\})*/g, "");
  return /\{\s*(\w+)/.exec(body)?.[1] ?? null;
}

const LIMIT = 999;

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
      item.runs.push({ id: String(row.run_id), function: { name: nameOf(engine, String(row.function_id)) } });
  }
  return [...items.values()];
}

function nameOf(engine: Engine, functionId: string): string {
  return engine.registry.get(functionId)?.name ?? functionId;
}

async function oneEvent(engine: Engine, id: string) {
  const [row] = await engine.database.query(sql`SELECT name, user_id, body FROM workflow.events WHERE id = ${id}`);
  return row ? { name: String(row.name), idempotencyKey: row.user_id ?? undefined, raw: String(row.body) } : null;
}

async function answer(engine: Engine, field: string | null, variables: Record<string, unknown>): Promise<unknown> {
  const text = (name: string) => String(variables[name] ?? "");
  if (field === "events") return listEvents(engine);
  if (field === "stream") return listStream(engine);
  if (field === "eventV2") return oneEvent(engine, text("id"));
  if (field === "run") {
    const trace = await readRunTrace(engine.database, text("runId") || text("run_id"), (id) => nameOf(engine, id));
    return trace && { id: trace.spanID, status: trace.status, trace };
  }
  if (field === "runTraceSpanOutputByID") {
    return readSpanOutput(engine.database, text("outputId") || text("traceID"));
  }
  return undefined;
}

/**
 * `/v0/gql` and `/dev`, as far as the public SDK's own integration tests ask: five queries, told apart by their root
 * field and answered with all the fields that any of them wants.
 */
export function devRoutes(engine: Engine): Route[] {
  return [
    {
      method: "POST",
      path: "/v0/gql",
      access: "signed",
      async handle(request) {
        const parsed = querySchema.safeParse(await request.json());
        if (!parsed.success) return { status: 400, body: { errors: [{ message: "There is no query." }] } };
        const field = rootFieldOf(parsed.data.query);
        const data = await answer(engine, field, parsed.data.variables ?? {});
        if (field === null || data === undefined) {
          return {
            status: 200,
            body: { errors: [{ message: `The embedded engine does not answer the query "${field}".` }] },
          };
        }
        return { status: 200, body: { data: { [field]: data } } };
      },
    },
    {
      method: "GET",
      path: "/dev",
      access: "signed",
      async handle() {
        const functions = engine.registry.list().map(({ config }) => ({
          id: config.id,
          name: config.name ?? config.id,
          triggers: config.triggers,
          steps: Object.entries(config.steps).map(([id, step]) => ({ id, name: id, uri: step.runtime.url })),
        }));
        return { status: 200, body: { functions } };
      },
    },
  ];
}
