import { randomUUID } from "node:crypto";
import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { eventKeys } from "@/inngest/runner/event/event-keys";
import { MAX_WAIT_MS, parseMoment } from "@/inngest/runner/protocol/duration";
import { labelOf, type Op } from "@/inngest/runner/protocol/op";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";
import { pend } from "@/inngest/runner/run/apply-ops";
import { newId } from "@/inngest/runner/run/finish-run";
import { startRunStatements } from "@/inngest/runner/run/start-run";
import { insertWait } from "@/inngest/runner/wait/register-wait";

function memoError(name: string, message: string): string {
  return JSON.stringify({ error: { name, message } });
}

/** The memo of an invocation that was not answered in time. */
export function invokeTimeoutMemo(): string {
  return memoError("InngestInvokeTimeoutError", "The invoked function did not finish in time.");
}

/**
 * The statements of InvokeFunction: a wait of this run, and a run of the other function that settles it when it ends.
 * A function that nobody serves is an error of the step, which the function may catch.
 */
export function invokeStatements(engine: Engine, job: LoadedJob, op: Op, isEager: boolean): Sql[] {
  const now = engine.now();
  const functionId = String(op.opts?.function_id ?? "");
  const target = engine.registry.get(functionId);
  const timeout = typeof op.opts?.timeout === "string" && op.opts.timeout !== "" ? op.opts.timeout : null;
  const expiresAt = timeout === null ? now + MAX_WAIT_MS : parseMoment(timeout, now);
  const settle = (memo: string) =>
    sql`SELECT workflow.settle_step(${job.runId}, ${op.id}, ${memo}, 'invoke', ${labelOf(op)}, 0, ${now}, ${now})`;
  if (!target) return [settle(memoError("Error", `There is no function "${functionId}" to invoke.`))];
  if (expiresAt === null) return [settle(memoError("Error", `"${timeout}" is not a duration or a date.`))];

  const waitId = randomUUID();
  const wait = {
    id: waitId,
    runId: job.runId,
    kind: "invoke" as const,
    stepId: op.id,
    name: labelOf(op),
    expiresAt,
    isEager,
  };
  const payload = (op.opts?.payload ?? {}) as { data?: Record<string, unknown>; v?: string; meta?: unknown };
  const event = {
    id: newId(now),
    name: "inngest/function.invoked",
    data: { ...payload.data, _inngest: { fn_id: functionId, correlation_id: `${job.runId}.${op.id}`, gid: job.runId } },
    ts: now,
    ...(payload.v ? { v: payload.v } : {}),
  };
  const body = JSON.stringify(event);
  return [
    ...insertWait(wait, now),
    pend(job, op),
    sql`INSERT INTO workflow.events (id, name, keys, body, received_at, routed)
      VALUES (${event.id}, ${event.name}, ${eventKeys(payload.data)}, ${body}, ${now}, true)`,
    ...startRunStatements(
      engine,
      target,
      { id: event.id, event },
      {
        parentWait: waitId,
        // A second report of the same step finds its wait taken and starts no second run.
        onlyIf: sql`EXISTS (SELECT 1 FROM workflow.waits WHERE id = ${waitId})`,
      },
    ).statements,
  ];
}
