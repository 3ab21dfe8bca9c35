import { randomUUID } from "node:crypto";
import { type Row, STALE_DISPATCH, sqlStateOf } from "@/inngest/runner/db/database";
import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { routeStored } from "@/inngest/runner/event/route-events";
import { type AppClient, AppUnreachable } from "@/inngest/runner/protocol/app-client";
import { type CallAnswer, headerOf, type RawAnswer, readCallAnswer } from "@/inngest/runner/protocol/call-answer";
import { buildCallRequest } from "@/inngest/runner/protocol/call-request";
import { labelOf, type WireError } from "@/inngest/runner/protocol/op";
import { backoffMs, lossDelayMs, MAX_LOSSES } from "@/inngest/runner/queue/backoff";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";
import { goOnStatements, requeueStatement, toNextJob } from "@/inngest/runner/queue/queue.store";
import { applyOps, settleRun } from "@/inngest/runner/run/apply-ops";
import { finishRunStatements, type Outcome, recordedEventIds } from "@/inngest/runner/run/finish-run";

export type CallContext = { engine: Engine; client: AppClient; onUnknownFunction(appUrl: string): void };

function runOf(job: LoadedJob) {
  return { id: job.runId, functionId: job.functionId, eventBody: job.eventBody };
}

/**
 * Writes the outcome of a dispatch. Every write begins by checking that this dispatch still holds the job; a dispatch
 * that was taken over, or whose run has been cancelled, changes nothing.
 */
async function commit(engine: Engine, job: LoadedJob, statements: readonly Sql[]): Promise<Row[][] | null> {
  try {
    const hold = sql`SELECT workflow.hold_job(${job.runId}, ${job.id}, ${job.generation})`;
    return await engine.database.transact([hold, ...statements]);
  } catch (error) {
    if (sqlStateOf(error) !== STALE_DISPATCH) throw error;
    engine.log.warn("a late answer was dropped", { run: job.runId, step: job.name });
    return null;
  }
}

async function finish(engine: Engine, job: LoadedJob, outcome: Outcome, before: readonly Sql[] = []): Promise<null> {
  const results = await commit(engine, job, [...before, ...finishRunStatements(engine, runOf(job), outcome)]);
  engine.wake();
  if (results) await routeStored(engine, recordedEventIds(results));
  return null;
}

/** What an attempt is told of: the step that the job names, or the step that the function was at. */
type Culprit = { stepId: string | null; name: string };

function attemptRow(job: LoadedJob, error: WireError, now: number, nextAt: number | null, culprit: Culprit = job): Sql {
  return sql`INSERT INTO workflow.attempts VALUES (${job.runId}, ${culprit.stepId}, ${culprit.name}, ${job.attempt},
    ${job.claimedAt}, ${now}, ${JSON.stringify(error)}, ${nextAt})`;
}

async function retryOrFail(
  engine: Engine,
  job: LoadedJob,
  error: WireError,
  retryAfterMs: number | null,
  before: readonly Sql[] = [],
  culprit: Culprit = job,
): Promise<null> {
  const now = engine.now();
  if (job.attempt + 1 >= job.maxAttempts) {
    return finish(engine, job, { status: "failed", error }, [...before, attemptRow(job, error, now, null, culprit)]);
  }
  const dueAt = now + (retryAfterMs ?? backoffMs(job.attempt, engine.retryDelayScale, engine.random()));
  await commit(engine, job, [
    ...before,
    attemptRow(job, error, now, dueAt, culprit),
    requeueStatement(job, { attempt: job.attempt + 1, losses: 0, dueAt, name: culprit.name }),
  ]);
  engine.wake();
  return null;
}

async function applyAnswer(
  engine: Engine,
  job: LoadedJob,
  answer: CallAnswer & { kind: "ops" },
  raw: RawAnswer,
  owner: string | null,
): Promise<LoadedJob | null> {
  const reqVersion = Number(headerOf(raw, "x-inngest-req-version") ?? job.reqVersion);
  const applied = applyOps(engine, job, answer.ops, reqVersion);
  if (applied.failure) return finish(engine, job, { status: "failed", error: applied.failure }, applied.statements);
  if (applied.output !== undefined) {
    return finish(engine, job, { status: "completed", output: applied.output }, applied.statements);
  }
  const now = engine.now();
  const statements = [...applied.statements];
  if (applied.retry) {
    const { op, error } = applied.retry;
    const culprit = { stepId: op.id, name: labelOf(op) };
    if (!answer.isFinal && job.attempt + 1 < job.maxAttempts) {
      return retryOrFail(engine, job, error, answer.retryAfterMs, statements, culprit);
    }
    statements.push(settleRun(job, op, JSON.stringify({ error }), now));
  }
  for (const { op, error } of applied.failedSteps) {
    statements.push(attemptRow(job, error, now, null, { stepId: op.id, name: labelOf(op) }));
  }
  const isChained = owner !== null && !job.isLimited;
  const results = await commit(engine, job, [
    ...statements,
    ...(reqVersion === job.reqVersion
      ? []
      : [sql`UPDATE workflow.runs SET req_version = ${reqVersion} WHERE id = ${job.runId}`]),
    ...goOnStatements(job, isChained ? owner : null, now),
  ]);
  const next = results && isChained ? toNextJob(job, results, now) : null;
  if (!next || answer.ops.length > 1) engine.wake();
  return next;
}

/** The waits that a function's timeouts ask for, once its first call begins. */
async function startTimeouts(engine: Engine, job: LoadedJob): Promise<void> {
  const timeouts = engine.registry.get(job.functionId)?.timeouts;
  if (!timeouts?.start && !timeouts?.finish) return;
  const now = engine.now();
  await engine.database.transact([
    sql`DELETE FROM workflow.waits WHERE run_id = ${job.runId} AND kind = 'start'`,
    sql`INSERT INTO workflow.waits (id, run_id, kind, step_id, name, expires_at, created_at)
      SELECT gen_random_uuid()::text, id, 'finish', '~finish', 'finish', ${now} + finish_ms, ${now}
      FROM workflow.runs WHERE id = ${job.runId} AND finish_ms IS NOT NULL ON CONFLICT DO NOTHING`,
  ]);
}

/** The call never reached the app, or broke off: no attempt of the step has failed, so it is made again soon. */
async function onLost(engine: Engine, job: LoadedJob, error: AppUnreachable): Promise<null> {
  if (!error.isRefused && job.losses >= MAX_LOSSES) {
    return retryOrFail(engine, job, { name: "Error", message: error.message }, null);
  }
  engine.log.warn("a call was lost and is made again", { run: job.runId, step: job.name, reason: error.message });
  const dueAt = engine.now() + lossDelayMs(job.losses, error.isRefused, engine.retryDelayScale);
  const losses = error.isRefused ? Math.min(job.losses + 1, 4) : job.losses + 1;
  await commit(engine, job, [requeueStatement(job, { attempt: job.attempt, losses, dueAt, name: job.name })]);
  engine.wake();
  return null;
}

/**
 * Makes one call of a claimed job and records what came of it. Gives back the run's next job when it claimed that in
 * the same transaction for `owner`, so that a chain of steps costs one round trip each.
 */
export async function executeCall(
  context: CallContext,
  job: LoadedJob,
  owner: string | null,
): Promise<LoadedJob | null> {
  const { engine, client, onUnknownFunction } = context;
  const appUrl = engine.registry.urlOf(job.functionId);
  if (!appUrl) {
    const message = `No app serves the function "${job.functionId}".`;
    return retryOrFail(engine, job, { name: "Error", message }, null);
  }
  if (job.isFirstCall) await startTimeouts(engine, job);
  const request = buildCallRequest(job, engine.isCheckpointing, randomUUID());
  const url = `${appUrl}${appUrl.includes("?") ? "&" : "?"}${request.path}`;
  let raw: RawAnswer;
  try {
    raw = await client.send("POST", url, request.body, request.headers);
  } catch (error) {
    if (error instanceof AppUnreachable) return onLost(engine, job, error);
    throw error;
  }
  const answer = readCallAnswer(raw, engine.now());
  if (answer.kind === "done") return finish(engine, job, { status: "completed", output: answer.output });
  if (answer.kind === "failed") {
    const row = attemptRow(job, answer.error, engine.now(), null);
    return finish(engine, job, { status: "failed", error: answer.error }, [row]);
  }
  if (answer.kind === "ops") return applyAnswer(engine, job, answer, raw, owner);
  if (answer.isUnknownFunction) onUnknownFunction(appUrl);
  return retryOrFail(engine, job, answer.error, answer.retryAfterMs);
}
