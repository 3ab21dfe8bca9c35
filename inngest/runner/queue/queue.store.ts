import type { Database, Row } from "@/inngest/runner/db/database";
import { type Sql, sql } from "@/inngest/runner/db/sql";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";

/** How long a claim holds without a heartbeat; a dead worker's jobs are taken over after this. */
export const LEASE_MS = 4_000;
const PREDECESSOR_GRACE_MS = 1_500;

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
    isFirstCall: row.is_first === true,
    isLimited: Array.isArray(row.slots) && row.slots.length > 0,
    eventBody: String(row.body),
    steps: steps.get(runId) ?? [],
  };
}

/**
 * Claims up to `count` due jobs for `owner` (a name used for this claim only) and loads what their calls need, in one
 * round trip. A concurrency slot is held by a job that is leased. A job whose lease ran out counts as due: its worker
 * is dead or cut off.
 */
export async function claimJobs(database: Database, owner: string, count: number, now: number): Promise<LoadedJob[]> {
  const [, claimed, memos] = await database.transact([
    sql`SELECT workflow.claim(${owner}, ${count}, ${now}, ${LEASE_MS})`,
    sql`SELECT * FROM workflow.claimed(${owner}, ${now})`,
    sql`SELECT * FROM workflow.claimed_steps(${owner})`,
  ]);
  const steps = new Map<string, { id: string; memo: string }[]>();
  for (const row of memos ?? []) {
    const list = steps.get(String(row.run_id)) ?? [];
    list.push({ id: String(row.id), memo: String(row.memo) });
    steps.set(String(row.run_id), list);
  }
  return (claimed ?? []).map((row) => toJob(row, steps, now));
}

/**
 * The statements that end a dispatch and go on with its run. For an owner they claim the run's next discovery in the same
 * worker, if there is one and no concurrency limit counts it, and read the steps that this worker does not know yet.
 */
export function goOnStatements(job: LoadedJob, owner: string | null, now: number): Sql[] {
  const goOn = sql`SELECT * FROM workflow.go_on(${job.runId}, ${job.id}, ${job.isEager}, ${owner}, ${now}, ${LEASE_MS})`;
  if (owner === null) return [goOn];
  return [
    goOn,
    sql`SELECT id AS step_id, memo FROM workflow.steps WHERE run_id = ${job.runId} AND seq > ${job.steps.length}
      AND EXISTS (SELECT 1 FROM workflow.jobs WHERE run_id = ${job.runId} AND leased_by = ${owner}) ORDER BY seq`,
  ];
}

/** The job that `goOnStatements` claimed, from the last two results; null when it claimed none. */
export function toNextJob(job: LoadedJob, results: readonly Row[][], now: number): LoadedJob | null {
  const [[claimed] = [], fresh = []] = results.slice(-2);
  if (claimed?.next_id === undefined) return null;
  const steps = fresh.map((row) => ({ id: String(row.step_id), memo: String(row.memo) }));
  return {
    ...job,
    id: String(claimed.next_id),
    generation: Number(claimed.next_generation),
    isPlanForced: claimed.next_plan === true,
    reqVersion: Number(claimed.next_version),
    stepId: null,
    name: "discover",
    attempt: 0,
    losses: 0,
    isEager: false,
    isFirstCall: false,
    claimedAt: now,
    steps: [...job.steps, ...steps],
  };
}

/**
 * Shortens the leases of a dead predecessor of this process: whoever listens on the same port of the same machine now
 * knows that it is gone. Not to nothing: a call that it had under way may still report the step it is at.
 */
export async function shortenLeasesOf(database: Database, identity: string, now: number): Promise<void> {
  await database.query(sql`UPDATE workflow.jobs SET due_at = least(due_at, ${now + PREDECESSOR_GRACE_MS})
    WHERE starts_with(leased_by, ${`${identity}/`})`);
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
): Sql {
  return sql`UPDATE workflow.jobs SET leased_by = NULL, attempt = ${next.attempt}, losses = ${next.losses},
    due_at = ${next.dueAt}, name = ${next.name}, generation = generation + 1 WHERE id = ${job.id} AND generation = ${job.generation}`;
}

export type Outlook = {
  /** Epoch milliseconds; null where there is nothing of the kind. */
  jobsAt: number | null;
  waitsAt: number | null;
  cronsAt: number | null;
  eventsAt: number | null;
  registryVersion: number;
};

/** When the next job, wait, schedule and unrouted event fall due and the registry's version, for a worker with nothing to do. */
export async function lookAhead(database: Database): Promise<Outlook> {
  const [row] = await database.query(sql`SELECT * FROM workflow.next_due()`);
  const time = (value: unknown) => (value === null || value === undefined ? null : Number(value));
  return {
    jobsAt: time(row?.jobs_at),
    waitsAt: time(row?.waits_at),
    cronsAt: time(row?.crons_at),
    eventsAt: time(row?.events_at),
    registryVersion: Number(row?.registry ?? 0),
  };
}
