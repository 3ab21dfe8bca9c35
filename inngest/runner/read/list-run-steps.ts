import type { Database, Row } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";

/** One entry of a run's timeline. Times are epoch milliseconds. */
export type RunStep = {
  id: string;
  name: string;
  kind: "run" | "sleep" | "event" | "signal" | "invoke" | "function";
  state: "done" | "failed" | "running" | "waiting" | "queued" | "retrying";
  startedAt: number;
  endedAt: number | null;
  /** For a retry, a sleep or a wait: when it is tried again, wakes or gives up. */
  dueAt: number | null;
  /** For a step that ran: how long it waited for its turn, since the step before it, or its own last try, had ended. */
  waitedMs: number | null;
  /** What a waiting step waits for. */
  waitsFor: string | null;
  attempts: { attempt: number; startedAt: number; endedAt: number; error: string }[];
  error: string | null;
  output: string | null;
};

const KINDS = ["run", "sleep", "event", "signal", "invoke"] as const;

function messageOf(error: unknown): string {
  const parsed = JSON.parse(String(error)) as { message?: unknown } | null;
  return typeof parsed?.message === "string" ? parsed.message : String(error);
}

function kindOf(text: unknown): RunStep["kind"] {
  return KINDS.find((kind) => kind === text) ?? "run";
}

function doneStep(row: Row): RunStep {
  const memo = JSON.parse(String(row.memo)) as { error?: { message?: unknown } } | null;
  const error = typeof memo?.error?.message === "string" && row.op !== "event" ? memo.error.message : null;
  return {
    id: String(row.id),
    name: String(row.name),
    kind: kindOf(row.op),
    state: error === null ? "done" : "failed",
    startedAt: Number(row.started_at),
    endedAt: Number(row.ended_at),
    dueAt: null,
    waitedMs: null,
    waitsFor: null,
    attempts: [],
    error,
    output: error === null ? String(row.memo) : null,
  };
}

function jobStep(row: Row): RunStep {
  const isLeased = row.leased_by !== null;
  const isRetry = Number(row.attempt) > 0;
  return {
    id: row.step_id === null ? "function" : String(row.step_id),
    name: row.name === "discover" ? "next step" : String(row.name),
    kind: row.name === "discover" ? "function" : "run",
    state: isLeased ? "running" : isRetry ? "retrying" : "queued",
    startedAt: Number(row.created_at),
    endedAt: null,
    dueAt: isLeased ? null : Number(row.due_at),
    waitedMs: null,
    waitsFor: null,
    attempts: [],
    error: null,
    output: null,
  };
}

function waitStep(row: Row): RunStep {
  const what = row.kind === "event" ? row.event_name : row.kind === "signal" ? row.signal : null;
  return {
    id: String(row.step_id),
    name: String(row.name),
    kind: kindOf(row.kind),
    state: "waiting",
    startedAt: Number(row.created_at),
    endedAt: null,
    dueAt: row.expires_at === null ? null : Number(row.expires_at),
    waitedMs: null,
    waitsFor: what === null ? null : String(what),
    attempts: [],
    error: null,
    output: null,
  };
}

/** Milliseconds between the moment a step could have begun and the moment it did; null for what does not run or has not yet. */
function waitedBefore(step: RunStep, timeline: readonly RunStep[], createdAt: number): number | null {
  if (step.kind !== "run" || step.endedAt === null) return null;
  const others = timeline.filter((other) => other !== step);
  const ends = [...others.map((other) => other.endedAt ?? 0), ...step.attempts.map((attempt) => attempt.endedAt)];
  return step.startedAt - Math.max(createdAt, ...ends.filter((end) => end <= step.startedAt));
}

/** The timeline of a run: what is done, what runs or is tried again, what it waits for. Null when there is no such run. */
export async function listRunSteps(database: Database, runId: string): Promise<RunStep[] | null> {
  const [runs, steps, jobs, waits, attempts] = await database.transact([
    sql`SELECT created_at FROM workflow.runs WHERE id = ${runId}`,
    sql`SELECT * FROM workflow.steps WHERE run_id = ${runId} ORDER BY seq`,
    sql`SELECT * FROM workflow.jobs WHERE run_id = ${runId} ORDER BY created_at`,
    sql`SELECT * FROM workflow.waits WHERE run_id = ${runId} AND kind IN ('sleep', 'event', 'signal', 'invoke') ORDER BY created_at`,
    sql`SELECT * FROM workflow.attempts WHERE run_id = ${runId} ORDER BY ended_at`,
  ]);
  const [run] = runs ?? [];
  if (!run) return null;
  const timeline = [...(steps ?? []).map(doneStep), ...(jobs ?? []).map(jobStep), ...(waits ?? []).map(waitStep)];
  for (const row of attempts ?? []) {
    const attempt = {
      attempt: Number(row.attempt),
      startedAt: Number(row.started_at),
      endedAt: Number(row.ended_at),
      error: messageOf(row.error),
    };
    const owner =
      timeline.find((step) => step.id === (row.step_id ?? "function")) ??
      timeline.find((step) => step.name === row.name);
    owner?.attempts.push(attempt);
  }
  return timeline.map((step) => ({ ...step, waitedMs: waitedBefore(step, timeline, Number(run.created_at)) }));
}
