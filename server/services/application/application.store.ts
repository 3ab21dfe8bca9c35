import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import { type Match, matchSchema } from "@/lib/domain/match/match.schema";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";
import { writeOutbox } from "@/server/services/activity/outbox.store";

export type ApplicationRow = {
  id: string;
  accountId: string;
  profileId: string;
  jobId: string;
  resumeId: string;
  status: ApplicationStatus;
  posting: Posting;
  match: Match | null;
  draftNumber: number;
  createdAt: Date;
  updatedAt: Date;
};

type Raw = NonNullable<Awaited<ReturnType<DatabaseClient["application"]["findFirst"]>>>;
const toRow = (raw: Raw): ApplicationRow => ({
  ...raw,
  status: raw.status as ApplicationStatus,
  posting: postingSchema.parse(raw.posting),
  match: raw.match === null ? null : matchSchema.parse(raw.match),
});

export async function getApplicationOf(db: DatabaseClient, accountId: string, id: string): Promise<ApplicationRow> {
  const row = await findApplicationOf(db, accountId, id);
  if (!row) throw new AppError("not_found", "This application does not exist.");
  return row;
}

/** The application, or null once its owner deleted it: for work that an event started and that may come too late. */
export async function findApplicationOf(
  db: DatabaseClient,
  accountId: string,
  id: string,
): Promise<ApplicationRow | null> {
  const raw = await db.application.findFirst({ where: { id, accountId } });
  return raw ? toRow(raw) : null;
}

/** The application, held until the transaction ends: nothing is sealed, asked or sent for it meanwhile. */
export async function lockApplication(db: DatabaseClient, accountId: string, id: string): Promise<ApplicationRow> {
  await db.$queryRaw`SELECT id FROM "Application" WHERE id = ${id} AND "accountId" = ${accountId} FOR UPDATE`;
  return getApplicationOf(db, accountId, id);
}

/** Its packages are deleted before. Returns whether there was one. */
export async function deleteApplicationRow(db: DatabaseClient, accountId: string, id: string): Promise<boolean> {
  return (await db.application.deleteMany({ where: { id, accountId } })).count > 0;
}

export async function findApplicationForJob(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  jobId: string,
): Promise<ApplicationRow | null> {
  const raw = await db.application.findUnique({
    where: { accountId_profileId_jobId: { accountId, profileId, jobId } },
  });
  return raw ? toRow(raw) : null;
}

/** Newest change first; `profileId` null is every profile of the account. */
export async function listApplicationsOf(
  db: DatabaseClient,
  accountId: string,
  profileId: string | null,
): Promise<ApplicationRow[]> {
  const where = { accountId, ...(profileId === null ? {} : { profileId }) };
  const rows = await db.application.findMany({ where, orderBy: { updatedAt: "desc" } });
  return rows.map(toRow);
}

/** Inserts an application in status `preparing`; null when there is one for this job already (the unique key decides). */
export async function insertApplication(
  db: DatabaseClient,
  row: {
    accountId: string;
    profileId: string;
    jobId: string;
    resumeId: string;
    posting: Posting;
    match: Match | null;
    at: Date;
  },
): Promise<string | null> {
  const { count } = await db.application.createMany({
    data: [
      {
        accountId: row.accountId,
        profileId: row.profileId,
        jobId: row.jobId,
        resumeId: row.resumeId,
        status: "preparing",
        posting: asJson(row.posting),
        ...(row.match ? { match: asJson(row.match) } : {}),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  const created = await findApplicationForJob(db, row.accountId, row.profileId, row.jobId);
  if (!created) throw new AppError("unavailable", "The application could not be saved. Try again.");
  await db.applicationHistory.create({
    data: { applicationId: created.id, from: null, to: "preparing", by: "owner", at: row.at },
  });
  return created.id;
}

/**
 * Moves an application and appends the move to its history, only from the status the caller saw: of two moves at once
 * one wins. Returns false when the status had changed meanwhile.
 */
export async function moveApplicationRow(
  db: DatabaseClient,
  row: { id: string; accountId: string },
  move: { from: ApplicationStatus; to: ApplicationStatus; by: "owner" | "system"; note?: string | undefined; at: Date },
): Promise<boolean> {
  const { count } = await db.application.updateMany({
    where: { id: row.id, accountId: row.accountId, status: move.from },
    data: { status: move.to },
  });
  if (count === 0) return false;
  await db.applicationHistory.create({
    data: { applicationId: row.id, from: move.from, to: move.to, note: move.note ?? null, by: move.by, at: move.at },
  });
  await writeOutbox(db, [
    {
      name: "application/status.changed",
      data: { accountId: row.accountId, applicationId: row.id, from: move.from, to: move.to },
    },
  ]);
  return true;
}

export type IdlePreparation = {
  accountId: string;
  applicationId: string;
  draftId: string;
  draftNumber: number;
  updatedAt: Date;
};

/** Preparations of everybody that nothing moved since `before`: for the sweeper. */
export async function listIdlePreparations(db: DatabaseClient, before: Date): Promise<IdlePreparation[]> {
  const rows = await db.application.findMany({
    where: { status: "preparing", updatedAt: { lt: before } },
    select: {
      id: true,
      accountId: true,
      draftNumber: true,
      updatedAt: true,
      drafts: { orderBy: { number: "desc" }, take: 1, select: { id: true } },
    },
    orderBy: { id: "asc" },
    take: 100,
  });
  return rows.flatMap(({ id, drafts, ...row }) =>
    drafts[0] ? [{ ...row, applicationId: id, draftId: drafts[0].id }] : [],
  );
}

/** Applications of everybody to these openings whose documents wait or were approved, and were not sent. */
export async function listUnsentOfJobs(
  db: DatabaseClient,
  jobIds: readonly string[],
): Promise<{ id: string; accountId: string }[]> {
  return db.application.findMany({
    where: { jobId: { in: [...jobIds] }, status: { in: ["awaiting_approval", "approved", "ready"] } },
    select: { id: true, accountId: true },
    orderBy: { id: "asc" },
  });
}

/** Applications of one account in one of these statuses, with when they came there. */
export async function listStandingIn(
  db: DatabaseClient,
  accountId: string,
  statuses: readonly ApplicationStatus[],
): Promise<{ id: string; since: Date }[]> {
  const rows = await db.application.findMany({
    where: { accountId, status: { in: [...statuses] } },
    select: { id: true, createdAt: true, history: { orderBy: { id: "desc" }, take: 1, select: { at: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, createdAt, history }) => ({ id, since: history[0]?.at ?? createdAt }));
}

export async function saveDraftNumber(db: DatabaseClient, id: string, draftNumber: number): Promise<void> {
  await db.application.update({ where: { id }, data: { draftNumber } });
}

export type HistoryEntry = { id: string; from: string | null; to: string; note: string | null; by: string; at: Date };

export function listHistory(db: DatabaseClient, applicationId: string): Promise<HistoryEntry[]> {
  return db.applicationHistory.findMany({
    where: { applicationId },
    orderBy: { id: "asc" },
    select: { id: true, from: true, to: true, note: true, by: true, at: true },
  });
}
