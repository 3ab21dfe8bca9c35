import type { DatabaseClient } from "@/server/db/client";

export type SourceHealthRow = {
  source: string;
  failures: number;
  lastTriedAt: Date | null;
  lastSucceededAt: Date | null;
  lastError: string | null;
  pausedUntil: Date | null;
};

const HOUR_MS = 3_600_000;
/** Failures of a source in a row, over all its boards, from which on it rests. */
export const FAILURES_BEFORE_REST = 8;

export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);

export function findSourceHealth(db: DatabaseClient, source: string): Promise<SourceHealthRow | null> {
  return db.sourceHealth.findUnique({ where: { source } });
}

export function listSourceHealth(db: DatabaseClient): Promise<SourceHealthRow[]> {
  return db.sourceHealth.findMany({ orderBy: { source: "asc" } });
}

/** Notes how a board of the source went. From the eighth failure in a row on, the source rests for a quarter of an hour per failure more, at most six hours. */
export async function saveSourceOutcome(
  db: DatabaseClient,
  source: string,
  outcome: { at: Date; error: string | null },
): Promise<void> {
  const { at, error } = outcome;
  if (error === null) {
    const well = { lastTriedAt: at, lastSucceededAt: at, lastError: null, failures: 0, pausedUntil: null };
    await db.sourceHealth.upsert({ where: { source }, create: { source, ...well }, update: well });
    return;
  }
  const { failures } = await db.sourceHealth.upsert({
    where: { source },
    create: { source, lastTriedAt: at, lastError: error, failures: 1 },
    update: { lastTriedAt: at, lastError: error, failures: { increment: 1 } },
  });
  if (failures < FAILURES_BEFORE_REST) return;
  const restMs = Math.min((failures - FAILURES_BEFORE_REST + 1) * (HOUR_MS / 4), 6 * HOUR_MS);
  await db.sourceHealth.update({ where: { source }, data: { pausedUntil: new Date(at.getTime() + restMs) } });
}

/** Lets a resting source be asked again at once. */
export async function wakeSource(db: DatabaseClient, source: string): Promise<void> {
  await db.sourceHealth.updateMany({ where: { source }, data: { pausedUntil: null, failures: 0 } });
}

/** Counts requests of this hour. */
export async function addRequests(
  db: DatabaseClient,
  source: string,
  at: Date,
  counts: { requests: number; failures: number },
): Promise<void> {
  const hour = hourOf(at);
  await db.sourceHour.upsert({
    where: { source_hour: { source, hour } },
    create: { source, hour, ...counts },
    update: { requests: { increment: counts.requests }, failures: { increment: counts.failures } },
  });
}

export async function countRequests(db: DatabaseClient, source: string, since: Date): Promise<number> {
  const sum = await db.sourceHour.aggregate({
    where: { source, hour: { gte: hourOf(since) } },
    _sum: { requests: true },
  });
  return sum._sum.requests ?? 0;
}

/** Requests and failures by source since a moment's hour. */
export async function listRequestCounts(
  db: DatabaseClient,
  since: Date,
): Promise<Map<string, { requests: number; failures: number }>> {
  const rows = await db.sourceHour.groupBy({
    by: ["source"],
    where: { hour: { gte: hourOf(since) } },
    _sum: { requests: true, failures: true },
  });
  return new Map(
    rows.map((row) => [row.source, { requests: row._sum.requests ?? 0, failures: row._sum.failures ?? 0 }]),
  );
}

/** Hours that no page shows any more. */
export async function forgetHours(db: DatabaseClient, before: Date): Promise<void> {
  await db.sourceHour.deleteMany({ where: { hour: { lt: before } } });
}
