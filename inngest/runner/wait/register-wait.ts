import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { equalityTermOf } from "@/inngest/runner/expression/equality";
import { parseExpression } from "@/inngest/runner/expression/evaluate";
import { MAX_WAIT_MS, parseMoment } from "@/inngest/runner/protocol/duration";
import { labelOf, type Op } from "@/inngest/runner/protocol/op";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";
import { pend } from "@/inngest/runner/run/apply-ops";

export type NewWait = {
  id: string | null;
  runId: string;
  kind: "sleep" | "event" | "signal" | "invoke" | "cancel" | "start" | "finish";
  stepId: string;
  name: string;
  eventName?: string;
  expression?: string | null;
  term?: { path: string; value: string } | null;
  signal?: string;
  expiresAt: number | null;
  isEager: boolean;
};

/** Inserts a wait unless its step is already waited for or done. */
export function insertWait(wait: NewWait, now: number): Sql[] {
  const insert = sql`INSERT INTO workflow.waits (id, run_id, kind, step_id, name, event_name, expression, match_path,
      match_value, signal, expires_at, eager, created_at)
    SELECT coalesce(${wait.id}, gen_random_uuid()::text), ${wait.runId}, ${wait.kind}, ${wait.stepId}, ${wait.name},
      ${wait.eventName}, ${wait.expression}, ${wait.term?.path}, ${wait.term?.value}, ${wait.signal}, ${wait.expiresAt}::bigint,
      ${wait.isEager}, ${now}
    WHERE NOT EXISTS (SELECT 1 FROM workflow.steps WHERE run_id = ${wait.runId} AND id = ${wait.stepId})
    ON CONFLICT (run_id, step_id) DO NOTHING`;
  if (!wait.eventName || !wait.term) return [insert];
  return [
    sql`INSERT INTO workflow.wait_paths VALUES (${wait.eventName}, ${wait.term.path}) ON CONFLICT DO NOTHING`,
    insert,
  ];
}

function failStep(job: LoadedJob, op: Op, message: string, now: number, name = "Error"): Sql {
  const memo = JSON.stringify({ error: { name, message } });
  return sql`SELECT workflow.settle_step(${job.runId}, ${op.id}, ${memo}, ${op.op}, ${labelOf(op)}, ${job.attempt}, ${now}, ${now})`;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The statements of Sleep, WaitForEvent and WaitForSignal. An unreadable duration or expression fails the step. */
export function waitStatements(engine: Engine, job: LoadedJob, op: Op, isEager: boolean): Sql[] {
  const now = engine.now();
  const base = { id: null, runId: job.runId, stepId: op.id, name: labelOf(op), isEager };
  if (op.op === "Sleep") {
    const until = parseMoment(text(op.opts?.duration) ?? op.name ?? "", now);
    if (until === null) return [failStep(job, op, `"${op.name}" is not a duration or a date.`, now)];
    return [...insertWait({ ...base, kind: "sleep", expiresAt: until }, now), pend(job, op)];
  }
  const timeout = text(op.opts?.timeout);
  const expiresAt = timeout === null ? now + MAX_WAIT_MS : parseMoment(timeout, now);
  if (expiresAt === null) return [failStep(job, op, `"${timeout}" is not a duration or a date.`, now)];
  if (op.op === "WaitForSignal") {
    return signalStatements(job, op, { ...base, kind: "signal", expiresAt }, now);
  }
  const expression = text(op.opts?.if);
  try {
    if (expression) parseExpression(expression);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [failStep(job, op, `The expression of this wait cannot be read: ${reason}`, now, "InvalidExpression")];
  }
  const eventName = text(op.opts?.event) ?? op.name ?? "";
  const term = equalityTermOf(expression, JSON.parse(job.eventBody));
  return [...insertWait({ ...base, kind: "event", eventName, expression, term, expiresAt }, now), pend(job, op)];
}

function signalStatements(job: LoadedJob, op: Op, wait: NewWait, now: number): Sql[] {
  const signal = text(op.opts?.signal) ?? op.name ?? "";
  const taken = sql`EXISTS (SELECT 1 FROM workflow.waits WHERE signal = ${signal} AND run_id <> ${job.runId})`;
  const memo = JSON.stringify({
    error: { name: "Error", message: `Another run is waiting for the signal "${signal}".` },
  });
  const conflict =
    op.opts?.conflict === "replace"
      ? sql`UPDATE workflow.waits SET signal = NULL WHERE signal = ${signal}`
      : sql`SELECT workflow.settle_step(${job.runId}, ${op.id}, ${memo}, 'signal', ${labelOf(op)}, 0, ${now}, ${now}) WHERE ${taken}`;
  return [conflict, ...insertWait({ ...wait, signal }, now), pend(job, op)];
}
