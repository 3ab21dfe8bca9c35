import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { receiveEvents } from "@/inngest/runner/event/receive-events";
import type { Route } from "@/inngest/runner/http/router";
import { toApiRun } from "@/inngest/runner/read/api-run";

/** `POST /e/:key` takes events in; `GET /v1/events/:id` and `/runs` say what became of one. */
export function eventRoutes(engine: Engine): Route[] {
  return [
    {
      method: "POST",
      path: "/e/:key",
      access: "open",
      async handle(request) {
        if (engine.eventKey !== undefined && request.params.key !== engine.eventKey) {
          return { status: 401, body: { error: "The event key is not this engine's.", status: 401 } };
        }
        const received = await receiveEvents(engine, await request.json(), request.header("x-inngest-event-id-seed"));
        if (!received.ok)
          return { status: received.status, body: { error: received.sentence, status: received.status, ids: [] } };
        return { status: 200, body: { ids: received.ids, status: 200 } };
      },
    },
    {
      method: "GET",
      path: "/v1/events/:id",
      access: "signed",
      async handle(request) {
        const id = request.params.id ?? "";
        const [row] = await engine.database.query(
          sql`SELECT id, body, received_at FROM workflow.events WHERE id = ${id}`,
        );
        if (!row) return { status: 404, body: { error: `There is no event ${id}.`, status: 404 } };
        const event = JSON.parse(String(row.body)) as Record<string, unknown>;
        return {
          status: 200,
          body: {
            data: { ...event, internal_id: row.id, received_at: new Date(Number(row.received_at)).toISOString() },
          },
        };
      },
    },
    {
      method: "GET",
      path: "/v1/events/:id/runs",
      access: "signed",
      async handle(request) {
        const id = request.params.id ?? "";
        const rows =
          await engine.database.query(sql`SELECT r.* FROM workflow.runs r JOIN workflow.events e ON e.id = r.event_id
          WHERE e.id = ${id} OR e.user_id = ${id} ORDER BY r.id`);
        return { status: 200, body: { data: rows.map(toApiRun) } };
      },
    },
  ];
}
