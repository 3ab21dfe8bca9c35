import type { DatabaseClient } from "@/server/db/client";

/** How far putting a profile's list in order is. `due` is 0 while it waits to begin. */
export type RankingProgress = { startedAt: Date; due: number; scored: number; finishedAt: Date | null };

export function findRankingProgress(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<RankingProgress | null> {
  return db.matchRanking.findUnique({
    where: { accountId_profileId: { accountId, profileId } },
    select: { startedAt: true, due: true, scored: true, finishedAt: true },
  });
}

/** A round begins, or is asked for where nothing is known to be due yet. */
export async function saveRankingStart(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  round: { due: number; at: Date },
): Promise<void> {
  const fields = { startedAt: round.at, due: round.due, scored: 0, finishedAt: null };
  await db.matchRanking.upsert({
    where: { accountId_profileId: { accountId, profileId } },
    create: { accountId, profileId, ...fields },
    update: fields,
  });
}

/** Every profile of the account waits for a round. */
export async function saveRankingAsked(db: DatabaseClient, accountId: string, at: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "MatchRanking" ("accountId", "profileId", "startedAt", due, scored)
    SELECT "accountId", id, ${at}::timestamptz, 0, 0 FROM "Profile" WHERE "accountId" = ${accountId} AND "deletedAt" IS NULL
    ON CONFLICT ("accountId", "profileId") DO UPDATE SET "startedAt" = excluded."startedAt", due = 0, scored = 0, "finishedAt" = NULL`;
}

export async function advanceRanking(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  scored: number,
): Promise<void> {
  await db.matchRanking.updateMany({
    where: { accountId, profileId, finishedAt: null },
    data: { scored: { increment: scored } },
  });
}

export async function finishRanking(db: DatabaseClient, accountId: string, profileId: string, at: Date): Promise<void> {
  await db.matchRanking.updateMany({ where: { accountId, profileId, finishedAt: null }, data: { finishedAt: at } });
}
