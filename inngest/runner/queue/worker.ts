import { randomUUID } from "node:crypto";
import { routeLeftovers, UNROUTED_GRACE_MS } from "@/inngest/runner/event/route-events";
import { fireCrons } from "@/inngest/runner/queue/fire-crons";
import type { LoadedJob } from "@/inngest/runner/queue/loaded-job";
import { claimJobs, extendLeases, LEASE_MS, lookAhead } from "@/inngest/runner/queue/queue.store";
import { createRetention } from "@/inngest/runner/queue/retention";
import { type CallContext, executeCall } from "@/inngest/runner/run/execute-call";
import { expireWaits } from "@/inngest/runner/wait/expire-waits";

export type Worker = {
  wake(): void;
  isIdle(): boolean;
  /** Stops claiming; waits for the answers of calls under way, at most `drainMs` (3 s unless said otherwise). */
  close(drainMs?: number): Promise<void>;
};

const MIN_IDLE_MS = 20;
const MAX_IDLE_MS = 1_000;
const ERROR_PAUSE_MS = 500;
const MAX_LOOK_GAP_MS = 50;
const MAX_CHAIN = 50;
const DRAIN_MS = 3_000;

/**
 * Starts one worker: it claims what is due, makes up to `capacity` calls at once, and sleeps until the next moment
 * that the database names, at most a second (another process may have added work), or until woken.
 */
export function startWorker(context: CallContext, identity: string, capacity: number): Worker {
  const { engine } = context;
  const id = `${identity}/${randomUUID()}`;
  const active = new Set<LoadedJob>();
  const calls = new Set<Promise<void>>();
  let isClosing = false;
  let isWoken = false;
  let claims = 0;
  /** Whether the events that an earlier process had recorded and not routed have been looked for. */
  let hasInherited = false;
  let lookedAt = 0;
  let idleMs = MIN_IDLE_MS;
  let resume: (() => void) | undefined;

  const wake = () => {
    isWoken = true;
    resume?.();
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      if (isWoken || isClosing) return resolve();
      const go = () => {
        clearTimeout(timer);
        resume = undefined;
        resolve();
      };
      const timer = setTimeout(go, ms);
      resume = go;
    });

  const run = async (first: LoadedJob) => {
    let job: LoadedJob | null = first;
    try {
      for (let length = 1; job; length++) {
        // The owner's name is new for each claim; a chain ends now and then so that others get their turn.
        const owner = isClosing || length >= MAX_CHAIN ? null : `${id}:${++claims}`;
        const current: LoadedJob = job;
        job = await executeCall(context, current, owner);
        active.delete(current);
        if (job) active.add(job);
      }
    } catch (error) {
      // The lease runs out and the job is taken up again, by this worker or another.
      engine.log.warn("a call could not be recorded", { run: first.runId, error: String(error) });
      if (job) active.delete(job);
    }
  };

  const retention = createRetention(engine);
  const turn = async (): Promise<number> => {
    const free = capacity - calls.size;
    const jobs = free > 0 ? await claimJobs(engine.database, `${id}:${++claims}`, free, engine.now()) : [];
    for (const job of jobs) {
      active.add(job);
      const call = run(job).then(() => {
        calls.delete(call);
        wake();
      });
      calls.add(call);
    }
    if (jobs.length > 0 && jobs.length === free) engine.wake();
    if (jobs.length > 0) idleMs = MIN_IDLE_MS;
    // Timers are looked at now and then even when there is always a job to claim.
    if (isWoken && performance.now() - lookedAt < MAX_LOOK_GAP_MS) return 0;
    lookedAt = performance.now();
    const ahead = await lookAhead(engine.database);
    if (ahead.registryVersion !== engine.registry.version) await engine.registry.reload();
    const isDue = (at: number | null) => at !== null && at <= engine.now();
    if (isDue(ahead.waitsAt)) await expireWaits(engine);
    if (isDue(ahead.cronsAt)) await fireCrons(engine);
    if (isDue(ahead.eventsAt) && engine.isReady()) await routeLeftovers(engine, UNROUTED_GRACE_MS);
    if (!hasInherited && engine.isReady()) {
      await routeLeftovers(engine, 0);
      hasInherited = true;
    }
    await retention();
    idleMs = Math.min(idleMs * 2, MAX_IDLE_MS);
    // What is due and could not be claimed is held back by a concurrency limit: look again, less and less often.
    const dueAt = Math.min(
      ...[ahead.jobsAt, ahead.waitsAt, ahead.cronsAt, ahead.eventsAt].map((at) => at ?? Number.POSITIVE_INFINITY),
    );
    const untilDue = Math.min(dueAt - engine.now(), MAX_IDLE_MS);
    return untilDue > 0 ? Math.min(untilDue, idleMs) : idleMs;
  };

  const loop = async () => {
    while (!isClosing) {
      isWoken = false;
      try {
        await pause(await turn());
      } catch (error) {
        engine.log.warn("the worker could not reach the database", { error: String(error) });
        await new Promise((resolve) => setTimeout(resolve, ERROR_PAUSE_MS));
      }
    }
  };

  const heartbeat = setInterval(() => {
    const held = [...active].filter((job) => engine.now() - job.claimedAt > 1_000);
    extendLeases(engine.database, held, engine.now()).catch((error: unknown) => {
      engine.log.warn("leases could not be extended", { error: String(error) });
    });
  }, LEASE_MS / 3);
  const done = loop();

  return {
    wake,
    isIdle: () => resume !== undefined,
    async close(drainMs = DRAIN_MS) {
      isClosing = true;
      clearInterval(heartbeat);
      wake();
      await done;
      // An answer that comes now is still recorded; a call that takes longer is left to the next worker.
      const answered = Promise.allSettled(calls);
      await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
    },
  };
}
