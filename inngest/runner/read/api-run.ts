import type { Row } from "@/inngest/runner/db/database";

const WORD: Record<string, string> = {
  running: "Running",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
};

function iso(value: unknown): string | null {
  return value === null || value === undefined ? null : new Date(Number(value)).toISOString();
}

/** A run as Inngest's REST API writes it. */
export function toApiRun(row: Row) {
  return {
    run_id: String(row.id),
    function_id: String(row.function_id),
    event_id: String(row.event_id),
    status: WORD[String(row.status)] ?? String(row.status),
    run_started_at: iso(row.started_at ?? row.created_at),
    ended_at: iso(row.finished_at),
    output: row.output === null ? null : (JSON.parse(String(row.output)) as unknown),
  };
}
