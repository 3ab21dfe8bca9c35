import type { Database, Row } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";

/** How long a claim holds without a heartbeat; a dead worker's jobs are taken over after this. */
export const LEASE_MS = 5_000;

function toJob(row: Row, steps: Map<string, { id: string; memo: string }[]>, claimedAt: number): LoadedJob {
  const runId = String(row.run_id);
  return {
    id: String(row.id),
    runId,
    functionId: String(row.function_id),
    stepId: row.step_id === null ? null : String(row.step_id),
    name: String(row.name),
    attempt: Number(row.attempt),
    maxAttempts: Number(row.max_attempts),
    losses: Number(row.losses),
    generation: Number(row.generation),
    isEager: row.eager === true,
    claimedAt,
    reqVersion: Number(row.req_version),
    isPlanForced: row.force_plan === true,
    isFirstCall: row.started_at === null,
    eventBody: String(row.body),
    steps: steps.get(runId) ?? [],
  };
}

/**
 * Claims up to `count` due jobs for `owner` (a name used for this claim only) and loads what their calls need, in one
 * round trip. Claims take turns on one row, so that two workers never count the same free concurrency slot; a slot is
 * held by a job that is leased. A job whose lease ran out counts as due: its worker is dead or cut off.
 */
export async function claimJobs(database: Database, owner: string, count: number, now: number): Promise<LoadedJob[]> {
  const results = await database.transact([
    sql`UPDATE workflow.meta SET value = value + 1 WHERE name = 'claim_turn'`,
    sql`WITH held AS (
        SELECT s.slot, count(*) AS taken FROM workflow.jobs j CROSS JOIN LATERAL unnest(j.slots) AS s(slot)
        WHERE j.leased_by IS NOT NULL AND j.due_at > ${now} GROUP BY s.slot),
      ready AS (
        SELECT j.id, j.rank, j.due_at, j.slots, j.limits FROM workflow.jobs j
        WHERE j.due_at <= ${now} AND NOT EXISTS (
          SELECT 1 FROM unnest(j.slots, j.limits) AS s(slot, cap) JOIN held h ON h.slot = s.slot WHERE h.taken >= s.cap)
        ORDER BY j.rank, j.due_at, j.id LIMIT ${count * 4}),
      placed AS (
        SELECT r.id, s.cap, coalesce(h.taken, 0) + row_number() OVER (PARTITION BY s.slot ORDER BY r.rank, r.due_at, r.id) AS place
        FROM ready r CROSS JOIN LATERAL unnest(r.slots, r.limits) AS s(slot, cap) LEFT JOIN held h ON h.slot = s.slot),
      picked AS (
        SELECT r.id FROM ready r WHERE NOT EXISTS (SELECT 1 FROM placed p WHERE p.id = r.id AND p.place > p.cap)
        ORDER BY r.rank, r.due_at, r.id LIMIT ${count})
      UPDATE workflow.jobs j SET losses = j.losses + (CASE WHEN j.leased_by IS NULL THEN 0 ELSE 1 END),
        leased_by = ${owner}, due_at = ${now + LEASE_MS}, generation = j.generation + 1
      FROM picked WHERE j.id = picked.id`,
    sql`SELECT j.*, r.function_id, r.max_attempts, r.req_version, r.force_plan, r.started_at, e.body
      FROM workflow.jobs j JOIN workflow.runs r ON r.id = j.run_id JOIN workflow.events e ON e.id = r.event_id
      WHERE j.leased_by = ${owner}`,
    sql`SELECT s.run_id, s.id, s.memo FROM workflow.steps s
      WHERE s.run_id IN (SELECT run_id FROM workflow.jobs WHERE leased_by = ${owner}) ORDER BY s.run_id, s.seq`,
  ]);
  const steps = new Map<string, { id: string; memo: string }[]>();
  for (const row of results[3] ?? []) {
    const list = steps.get(String(row.run_id)) ?? [];
    list.push({ id: String(row.id), memo: String(row.memo) });
    steps.set(String(row.run_id), list);
  }
  return (results[2] ?? []).map((row) => toJob(row, steps, now));
}

/** Extends the leases of calls that are still under way. */
export async function extendLeases(database: Database, jobs: readonly LoadedJob[], now: number): Promise<void> {
  if (jobs.length === 0) return;
  const ids = jobs.map((job) => job.id);
  const generations = jobs.map((job) => job.generation);
  await database.query(sql`UPDATE workflow.jobs j SET due_at = ${now + LEASE_MS}
    FROM unnest(${ids}, ${generations}) AS held(id, generation) WHERE j.id = held.id AND j.generation = held.generation`);
}

/** Puts a job back to be tried at `dueAt`. The generation rises here, so the dispatch that failed can write no more. */
export function requeueStatement(
  job: LoadedJob,
  next: { attempt: number; losses: number; dueAt: number; name: string },
): ReturnType<typeof sql> {
  return sql`UPDATE workflow.jobs SET leased_by = NULL, attempt = ${next.attempt}, losses = ${next.losses},
    due_at = ${next.dueAt}, name = ${next.name}, generation = generation + 1 WHERE id = ${job.id} AND generation = ${job.generation}`;
}

/** When the next job or wait falls due and the registry's version, for a worker that has nothing to do. */
export async function lookAhead(database: Database): Promise<{ dueAt: number | null; registryVersion: number }> {
  const [row] = await database.query(sql`SELECT
    least((SELECT min(due_at) FROM workflow.jobs), (SELECT min(expires_at) FROM workflow.waits),
      (SELECT min(next_at) FROM workflow.crons),
      (SELECT min(received_at) + 1000 FROM workflow.events WHERE NOT routed)) AS due_at,
    (SELECT value FROM workflow.meta WHERE name = 'registry') AS registry`);
  return { dueAt: row?.due_at == null ? null : Number(row.due_at), registryVersion: Number(row?.registry ?? 0) };
}
