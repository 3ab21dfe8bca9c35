import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { beganAt, labelOf, type Op, toWireError, type WireError } from "@/inngest/runner/protocol/op";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";
import { invokeStatements } from "@/inngest/runner/wait/invoke";
import { waitStatements } from "@/inngest/runner/wait/register-wait";

/** What a list of operations amounts to. */
export type AppliedOps = {
  statements: Sql[];
  /** The function returned in this answer (checkpointing). */
  output?: string;
  /** A step to be tried again; the job keeps its place. */
  retry?: { op: Op; error: WireError };
  /** Steps that failed for good; user code may catch that. */
  failedSteps: { op: Op; error: WireError }[];
  failure?: WireError;
};

/** What only shows itself when it is asked for: unlike options of a function it cannot be refused at sync. */
const UNSUPPORTED: Record<string, string> = {
  Gateway: "The embedded engine makes no requests for an app (step.fetch). Call fetch within step.run.",
  AIGateway: "The embedded engine calls no model for an app (step.ai.infer). Call it within step.run or step.ai.wrap.",
  DeferAdd: "The embedded engine does not support defer(). Send an event within step.run instead.",
  DeferAbort: "The embedded engine does not support defer(). Send an event within step.run instead.",
};

const LAZY_OPS = new Set(["DeferAdd", "DeferAbort"]);

/** Records the outcome of a step that ran. */
export function settleRun(job: LoadedJob, op: Op, memo: string, now: number): Sql {
  return sql`SELECT workflow.settle_step(${job.runId}, ${op.id}, ${memo}, ${"run"}, ${labelOf(op)}, ${job.attempt},
    ${beganAt(op, now, job.claimedAt)}, ${now})`;
}

function plan(job: LoadedJob, op: Op, isEager: boolean, now: number): Sql[] {
  return [
    sql`INSERT INTO workflow.jobs (id, run_id, key, step_id, name, due_at, rank, slots, limits, eager, created_at)
      SELECT gen_random_uuid()::text, r.id, ${`step:${op.id}`}, ${op.id}, ${labelOf(op)}, ${now}, r.rank, r.slots, r.limits,
        ${isEager}, ${now}
      FROM workflow.runs r WHERE r.id = ${job.runId}
        AND NOT EXISTS (SELECT 1 FROM workflow.steps s WHERE s.run_id = r.id AND s.id = ${op.id})
      ON CONFLICT (run_id, key) DO NOTHING`,
    pend(job, op),
  ];
}

/** Adds a step to those that the run waits for, unless it is there or done. */
export function pend(job: LoadedJob, op: Op): Sql {
  return sql`UPDATE workflow.runs r SET pending = r.pending || ARRAY[${op.id}]::text[] WHERE r.id = ${job.runId}
    AND NOT (${op.id} = ANY (r.pending)) AND NOT EXISTS (SELECT 1 FROM workflow.steps s WHERE s.run_id = r.id AND s.id = ${op.id})`;
}

function applyOne(engine: Engine, job: LoadedJob, op: Op, isEager: boolean, applied: AppliedOps): Sql[] {
  const now = engine.now();
  switch (op.op) {
    case "StepRun":
    case "Step":
      return [settleRun(job, op, JSON.stringify({ data: op.data ?? null }), now)];
    case "StepFailed":
      applied.failedSteps.push({ op, error: toWireError(op.error) });
      return [settleRun(job, op, JSON.stringify({ error: toWireError(op.error) }), now)];
    case "StepError":
      applied.retry = { op, error: toWireError(op.error) };
      return [];
    case "StepPlanned":
      return plan(job, op, isEager, now);
    case "Sleep":
    case "WaitForEvent":
    case "WaitForSignal":
      return waitStatements(engine, job, op, isEager);
    case "InvokeFunction":
      return invokeStatements(engine, job, op, isEager);
    case "RunComplete":
      applied.output = JSON.stringify(op.data ?? null);
      return [];
    case "DiscoveryRequest":
      return [];
    default:
      applied.failure = {
        name: "UnsupportedOperation",
        message:
          UNSUPPORTED[op.op] ??
          `This engine does not know the operation "${op.op}". Point the app at an Inngest server to use it.`,
      };
      return [];
  }
}

/**
 * Turns the operations of an answer into the statements that record them. Several that are not yet done in one answer
 * put the run into planning: each is called by itself and the function is entered again when the last is done, or
 * after each for an older SDK or a race.
 */
export function applyOps(engine: Engine, job: LoadedJob, ops: readonly Op[], reqVersion: number): AppliedOps {
  const applied: AppliedOps = { statements: [], failedSteps: [] };
  const isParallel = ops.filter((op) => !LAZY_OPS.has(op.op) && op.op !== "RunComplete").length > 1;
  for (const op of ops) {
    const isEager = reqVersion === 1 || op.opts?.parallelMode === "race";
    applied.statements.push(...applyOne(engine, job, op, isEager, applied));
  }
  if (isParallel && ops.some((op) => op.op === "StepPlanned")) {
    applied.statements.push(
      sql`UPDATE workflow.runs SET force_plan = true WHERE id = ${job.runId} AND pending <> '{}'`,
    );
  }
  return applied;
}
