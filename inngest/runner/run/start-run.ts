import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { Engine } from "@/inngest/runner/engine";
import { equalityTermOf, keyOf } from "@/inngest/runner/expression/equality";
import { evaluateExpression } from "@/inngest/runner/expression/evaluate";
import { parseDuration, parseMoment } from "@/inngest/runner/protocol/duration";
import { concurrencyOf, type FunctionConfig, maxAttemptsOf } from "@/inngest/runner/protocol/function-config";
import { newId } from "@/inngest/runner/run/finish-run";
import { insertWait } from "@/inngest/runner/wait/register-wait";

const DAY_MS = 86_400_000;
const MAX_PRIORITY_S = 600;

export type RunSource = { id: string; event: { id?: string; name: string; data?: unknown } };
export type StartOptions = {
  parentWait?: string;
  /** Start only where this holds. */
  onlyIf?: Sql;
  replayOf?: string;
  cron?: string;
  delayMs?: number;
};

/** The names of the concurrency slots of a run, with their limits. Sleeping and waiting runs hold none of them. */
function slotsOf(config: FunctionConfig, event: unknown): { slots: string[]; limits: number[] } {
  const limits = concurrencyOf(config);
  const slots = limits.map((limit, index) => {
    const value = limit.key ? keyOf(evaluateExpression(limit.key, { event })) : "";
    const isShared = limit.scope === "env" || limit.scope === "account";
    return isShared ? `shared:${limit.key}:${value}` : `fn:${config.id}#${index}:${value}`;
  });
  return { slots, limits: limits.map((limit) => limit.limit) };
}

/** Seconds by which a run goes before others, from the function's priority expression; -600 to 600. */
function priorityMs(config: FunctionConfig, event: unknown): number {
  const value = config.priority?.run ? evaluateExpression(config.priority.run, { event }) : 0;
  const seconds = typeof value === "number" ? value : 0;
  return Math.round(Math.min(Math.max(seconds, -MAX_PRIORITY_S), MAX_PRIORITY_S) * 1000);
}

/** Keys of which each starts at most one run a day: the event's own id, and the function's idempotency expression. */
function onceKeys(config: FunctionConfig, source: RunSource, options: StartOptions): string[] {
  if (options.replayOf || options.parentWait) return [];
  const keys: string[] = [];
  if (source.event.id && source.event.id !== source.id) keys.push(`event:${config.id}:${source.event.id}`);
  if (config.idempotency) {
    keys.push(`key:${config.id}:${keyOf(evaluateExpression(config.idempotency, { event: source.event }))}`);
  }
  return keys;
}

/** GCRA: reserves the next arrival for this run, in the order of creation; the start is put off, never refused. */
function throttleStatements(
  config: FunctionConfig,
  runId: string,
  event: unknown,
  now: number,
): { statements: Sql[]; startAt: Sql } {
  const throttle = config.throttle;
  const period = throttle ? parseDuration(throttle.period) : null;
  if (!throttle || !period) return { statements: [], startAt: sql`${now}` };
  const key = `${config.id}:${throttle.key ? keyOf(evaluateExpression(throttle.key, { event })) : ""}`;
  const interval = Math.ceil(period / throttle.limit);
  const tolerance = interval * ((throttle.burst ?? 1) - 1);
  return {
    statements: [
      sql`INSERT INTO workflow.throttles AS t SELECT ${key}, ${now + interval} FROM workflow.runs WHERE id = ${runId}
        ON CONFLICT (key) DO UPDATE SET arrival_at = greatest(t.arrival_at, ${now}) + ${interval}`,
    ],
    startAt: sql`greatest(${now}, (SELECT arrival_at FROM workflow.throttles WHERE key = ${key}) - ${interval + tolerance})`,
  };
}

/**
 * The statements that start one run of a function: its idempotency keys, its throttle, the run, its first job, and the
 * waits that may end it (cancelOn, timeouts). They take part in the caller's transaction.
 */
export function startRunStatements(
  engine: Engine,
  config: FunctionConfig,
  source: RunSource,
  options: StartOptions = {},
): { runId: string; statements: Sql[] } {
  const now = engine.now();
  const runId = newId(now);
  const { slots, limits } = slotsOf(config, source.event);
  const rank = now - priorityMs(config, source.event);
  const statements: Sql[] = [];
  const conditions: Sql[] = options.onlyIf ? [options.onlyIf] : [];
  for (const key of onceKeys(config, source, options)) {
    statements.push(sql`INSERT INTO workflow.run_keys AS k VALUES (${key}, ${runId}, ${now + DAY_MS})
      ON CONFLICT (key) DO UPDATE SET run_id = excluded.run_id, expires_at = excluded.expires_at WHERE k.expires_at <= ${now}`);
    conditions.push(sql`EXISTS (SELECT 1 FROM workflow.run_keys WHERE key = ${key} AND run_id = ${runId})`);
  }
  const finish = config.timeouts?.finish ? parseDuration(config.timeouts.finish) : null;
  const where = conditions.reduce((all, one) => sql`${all} AND ${one}`, sql`TRUE`);
  statements.push(sql`INSERT INTO workflow.runs (id, function_id, event_id, created_at, max_attempts, rank, slots, limits,
      finish_ms, parent_wait, replay_of, cron)
    SELECT ${runId}, ${config.id}, ${source.id}, ${now}, ${maxAttemptsOf(config)}, ${rank}, ${slots}::text[], ${limits}::int[],
      ${finish}, ${options.parentWait}, ${options.replayOf}, ${options.cron} WHERE ${where}`);
  const throttle = throttleStatements(config, runId, source.event, now);
  statements.push(...throttle.statements);
  statements.push(sql`INSERT INTO workflow.jobs (id, run_id, key, name, due_at, rank, slots, limits, created_at)
    SELECT gen_random_uuid()::text, id, 'discover', 'discover', ${throttle.startAt} + ${options.delayMs ?? 0}, rank, slots, limits, ${now}
    FROM workflow.runs WHERE id = ${runId}`);
  return { runId, statements: [...statements, ...endingWaits(config, runId, source.event, now)] };
}

function endingWaits(config: FunctionConfig, runId: string, event: unknown, now: number): Sql[] {
  const base = { id: null, runId, isEager: false };
  const start = config.timeouts?.start ? parseDuration(config.timeouts.start) : null;
  const statements: Sql[] = [];
  if (start !== null) {
    statements.push(
      ...insertWait({ ...base, kind: "start", stepId: "~start", name: "start", expiresAt: now + start }, now),
    );
  }
  for (const [index, clause] of (config.cancel ?? []).entries()) {
    const expiresAt = clause.timeout ? parseMoment(clause.timeout, now) : null;
    const wait = {
      ...base,
      kind: "cancel" as const,
      stepId: `~cancel${index}`,
      name: clause.event,
      eventName: clause.event,
    };
    const term = equalityTermOf(clause.if, event);
    statements.push(...insertWait({ ...wait, expression: clause.if ?? null, term, expiresAt }, now));
  }
  // A run that its idempotency key kept from starting must not leave waits behind.
  return statements.length === 0 ? [] : [...statements, orphanSweep(runId)];
}

function orphanSweep(runId: string): Sql {
  return sql`DELETE FROM workflow.waits WHERE run_id = ${runId} AND NOT EXISTS (SELECT 1 FROM workflow.runs WHERE id = ${runId})`;
}
