import type { Database } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { eventKey } from "@/inngest/runner/event/event-keys";

export const RUN_STATUSES = ["running", "completed", "failed", "cancelled"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export type ListRunsFilter = {
  functionId?: string | undefined;
  status?: RunStatus | undefined;
  /** Top-level fields of the triggering event's data that must have this text; at most 100 characters with the field's name. */
  eventData?: { path: string; value: string }[];
  /** A run id: only older ones. */
  before?: string | undefined;
  limit?: number;
  failedFirst?: boolean;
};

/** One line of a list of runs. Times are epoch milliseconds. */
export type RunSummary = {
  id: string;
  functionId: string;
  eventName: string;
  eventId: string;
  status: RunStatus;
  createdAt: number;
  startedAt: number | null;
  finishedAt: number | null;
  stepsDone: number;
  /** The first sentence of what went wrong, for a failed or cancelled run. */
  error: string | null;
  replayOf: string | null;
};

function time(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function errorOf(status: string, output: unknown): string | null {
  if ((status !== "failed" && status !== "cancelled") || typeof output !== "string") return null;
  const parsed = JSON.parse(output) as { message?: unknown } | null;
  return typeof parsed?.message === "string" ? parsed.message : null;
}

/** Runs, newest first (failed ones first when asked), at most 200. */
export async function listRuns(database: Database, filter: ListRunsFilter = {}): Promise<RunSummary[]> {
  const limit = Math.min(Math.max(1, Math.trunc(filter.limit ?? 50) || 50), 200);
  const keys = (filter.eventData ?? []).map(({ path, value }) => eventKey(path, value));
  // The index has no rows without keys, and is used only when the question says so too.
  const data = keys.length === 0 ? sql`TRUE` : sql`e.keys <> '{}' AND e.keys @> ${keys}::text[]`;
  const rows = await database.query(sql`SELECT r.*, e.name AS event_name FROM workflow.runs r
    JOIN workflow.events e ON e.id = r.event_id
    WHERE (${filter.functionId}::text IS NULL OR r.function_id = ${filter.functionId})
      AND (${filter.status}::text IS NULL OR r.status = ${filter.status})
      AND (${filter.before}::text IS NULL OR r.id < ${filter.before}) AND ${data}
    ORDER BY ${filter.failedFirst ? sql`(r.status = 'failed') DESC,` : sql``} r.id DESC LIMIT ${limit}`);
  return rows.map((row) => ({
    id: String(row.id),
    functionId: String(row.function_id),
    eventName: String(row.event_name),
    eventId: String(row.event_id),
    status: RUN_STATUSES.find((one) => one === row.status) ?? "running",
    createdAt: Number(row.created_at),
    startedAt: time(row.started_at),
    finishedAt: time(row.finished_at),
    stepsDone: Number(row.done),
    error: errorOf(String(row.status), row.output),
    replayOf: row.replay_of === null ? null : String(row.replay_of),
  }));
}
