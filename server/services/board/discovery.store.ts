import type { DatabaseClient } from "@/server/db/client";

export type DiscoveryRow = {
  id: string;
  accountId: string;
  boardCount: number;
  newJobs: number;
  startedAt: Date;
  finishedAt: Date | null;
};

export function insertDiscovery(
  db: DatabaseClient,
  accountId: string,
  boardCount: number,
  startedAt: Date,
): Promise<DiscoveryRow> {
  return db.discovery.create({ data: { accountId, boardCount, startedAt } });
}

export function findLatestDiscovery(db: DatabaseClient, accountId: string): Promise<DiscoveryRow | null> {
  return db.discovery.findFirst({ where: { accountId }, orderBy: { id: "desc" } });
}

export async function finishDiscoveryRow(
  db: DatabaseClient,
  id: string,
  finishedAt: Date,
  newJobs: number,
): Promise<void> {
  await db.discovery.updateMany({ where: { id, finishedAt: null }, data: { finishedAt, newJobs } });
}
