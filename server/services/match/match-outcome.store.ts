import { matchSchema, scoreBasisSchema } from "@/lib/domain/match/match.schema";
import { OUTCOME_KINDS, type Outcome, type OutcomeKind } from "@/lib/domain/match/outcome.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** What an application's status says of its outcome. */
const KIND_OF_STATUS: Record<string, OutcomeKind> = {
  submitted: "sent",
  interviewing: "interview",
  offer: "offer",
  rejected: "rejection",
  no_answer: "no_answer",
};

/** Outcomes as the histories of applications and the hidden jobs tell them; those of jobs that were never scored are left out. */
export async function readOutcomes(db: DatabaseClient, accountId: string, profileId: string): Promise<Outcome[]> {
  const applications = await db.application.findMany({
    where: { accountId, profileId },
    select: { jobId: true, match: true, history: { select: { to: true, at: true }, orderBy: { id: "asc" } } },
  });
  const applied = applications.flatMap(({ jobId, match, history }) => {
    const { basis } = match === null ? {} : matchSchema.parse(match);
    return history.flatMap(({ to, at }) => {
      const kind = KIND_OF_STATUS[to];
      return kind && basis ? [{ jobId, kind, basis, at }] : [];
    });
  });
  const hidden = await db.$queryRaw<{ jobId: string; at: Date; basis: unknown }[]>`
    SELECT h."jobId", h."createdAt" AS at, m.data->'basis' AS basis FROM "HiddenJob" h
    JOIN "JobMatch" m ON m."jobId" = h."jobId" AND m."accountId" = h."accountId" AND m."profileId" = ${profileId}
    WHERE h."accountId" = ${accountId} AND h."profileId" = ${profileId} AND m.data->'basis' IS NOT NULL`;
  const put = hidden.map(({ jobId, at, basis }) => ({
    jobId,
    kind: "hide" as const,
    basis: scoreBasisSchema.parse(basis),
    at,
  }));
  return [...applied, ...put];
}

/** Keeps the first of each kind for a job; what is kept already stays as it is. */
export async function insertOutcomes(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  outcomes: readonly Outcome[],
): Promise<number> {
  const { count } = await db.matchOutcome.createMany({
    data: outcomes.map(({ jobId, kind, basis, at }) => ({
      accountId,
      profileId,
      jobId,
      kind,
      signals: asJson(basis),
      at,
    })),
    skipDuplicates: true,
  });
  return count;
}

export async function listOutcomes(db: DatabaseClient, accountId: string, profileId: string): Promise<Outcome[]> {
  const rows = await db.matchOutcome.findMany({
    where: { accountId, profileId },
    orderBy: [{ jobId: "asc" }, { at: "asc" }],
  });
  return rows.flatMap(({ jobId, kind, signals, at }) => {
    const known = OUTCOME_KINDS.find((k) => k === kind);
    return known ? [{ jobId, kind: known, basis: scoreBasisSchema.parse(signals), at }] : [];
  });
}

/** Takes back the hides of jobs that are no longer hidden. */
export async function deleteUndoneHides(db: DatabaseClient, accountId: string, profileId: string): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "MatchOutcome" o WHERE o."accountId" = ${accountId} AND o."profileId" = ${profileId} AND o.kind = 'hide'
    AND NOT EXISTS (SELECT 1 FROM "HiddenJob" h WHERE h."accountId" = o."accountId" AND h."profileId" = o."profileId" AND h."jobId" = o."jobId")`;
}
