import { sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import type { Route } from "@/inngest/runner/http/router";
import { toApiRun } from "@/inngest/runner/read/api-run";
import { listRunSteps } from "@/inngest/runner/read/list-run-steps";
import { type ListRunsFilter, listRuns, RUN_STATUSES } from "@/inngest/runner/read/list-runs";
import { cancelRun } from "@/inngest/runner/run/cancel-run";
import { replayRun } from "@/inngest/runner/run/replay-run";

function notFound(id: string) {
  return { status: 404, body: { error: `There is no run ${id}.`, status: 404 } };
}

function filterOf(query: URLSearchParams): ListRunsFilter {
  const status = query.get("status");
  const where = [...query.entries()].flatMap(([name, value]) =>
    name.startsWith("data.") ? [{ path: name.slice(5), value }] : [],
  );
  const applicationId = query.get("applicationId");
  if (applicationId) where.push({ path: "applicationId", value: applicationId });
  return {
    functionId: query.get("functionId") ?? undefined,
    status: RUN_STATUSES.find((one) => one === status),
    eventData: where,
    before: query.get("before") ?? undefined,
    limit: Number(query.get("limit") ?? 50),
    failedFirst: query.get("failedFirst") === "true",
  };
}

/** Reading, cancelling and replaying runs, and what the SDK fetches when a call's body would be too large. */
export function runRoutes(engine: Engine): Route[] {
  const { database } = engine;
  return [
    {
      method: "GET",
      path: "/v0/runs/:id/batch",
      access: "signed",
      async handle({ params }) {
        const rows =
          await database.query(sql`SELECT e.body FROM workflow.runs r JOIN workflow.events e ON e.id = r.event_id
          WHERE r.id = ${params.id}`);
        return rows.length === 0
          ? notFound(params.id ?? "")
          : { status: 200, body: rows.map((row) => JSON.parse(String(row.body))) };
      },
    },
    {
      method: "GET",
      path: "/v0/runs/:id/actions",
      access: "signed",
      async handle({ params }) {
        const rows = await database.query(
          sql`SELECT id, memo FROM workflow.steps WHERE run_id = ${params.id} ORDER BY seq`,
        );
        return {
          status: 200,
          body: Object.fromEntries(rows.map((row) => [String(row.id), JSON.parse(String(row.memo))])),
        };
      },
    },
    {
      method: "GET",
      path: "/v1/runs",
      access: "signed",
      handle: async ({ url }) => ({
        status: 200,
        body: { data: await listRuns(database, filterOf(url.searchParams)) },
      }),
    },
    {
      method: "GET",
      path: "/v1/dossier/runs",
      access: "signed",
      handle: async ({ url }) => ({
        status: 200,
        body: { data: await listRuns(database, filterOf(url.searchParams)) },
      }),
    },
    {
      method: "GET",
      path: "/v1/runs/:id",
      access: "signed",
      async handle({ params }) {
        const [row] = await database.query(sql`SELECT * FROM workflow.runs WHERE id = ${params.id}`);
        return row ? { status: 200, body: { data: toApiRun(row) } } : notFound(params.id ?? "");
      },
    },
    {
      method: "GET",
      path: "/v1/runs/:id/steps",
      access: "signed",
      async handle({ params }) {
        const timeline = await listRunSteps(database, params.id ?? "");
        return timeline ? { status: 200, body: { data: timeline } } : notFound(params.id ?? "");
      },
    },
    {
      method: "DELETE",
      path: "/v1/runs/:id",
      access: "signed",
      async handle({ params }) {
        const isCancelled = await cancelRun(engine, params.id ?? "", "Cancelled by hand.");
        return isCancelled ? { status: 200, body: { data: { run_id: params.id } } } : notFound(params.id ?? "");
      },
    },
    {
      method: "POST",
      path: "/v1/runs/:id/replay",
      access: "signed",
      async handle({ params }) {
        const runId = await replayRun(engine, params.id ?? "");
        return runId ? { status: 200, body: { data: { run_id: runId } } } : notFound(params.id ?? "");
      },
    },
  ];
}
