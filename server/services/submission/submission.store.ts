import type { LedgerCursor } from "@/lib/domain/package/ledger";
import { packageManifestSchema } from "@/lib/domain/package/package.schema";
import type { SubmissionChannelName, SubmissionState } from "@/lib/domain/submission/submission.schema";
import { isActiveSubmission } from "@/lib/domain/submission/submission-state";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";

export type SubmissionRow = {
  id: string;
  accountId: string;
  applicationId: string;
  packageId: string;
  packageHash: string;
  channel: SubmissionChannelName;
  recipient: string;
  state: SubmissionState;
  reference: string | null;
  note: string | null;
  requestedAt: Date;
  changedAt: Date;
};

type Raw = NonNullable<Awaited<ReturnType<DatabaseClient["submission"]["findFirst"]>>>;
const toRow = ({ activeKey: _, ...raw }: Raw): SubmissionRow => ({
  ...raw,
  channel: raw.channel as SubmissionChannelName,
  state: raw.state as SubmissionState,
});

export async function getSubmissionOf(db: DatabaseClient, accountId: string, id: string): Promise<SubmissionRow> {
  const raw = await db.submission.findFirst({ where: { id, accountId } });
  if (!raw) throw new AppError("not_found", "This submission does not exist.");
  return toRow(raw);
}

/** The attempt that holds a package's key, or null. */
export async function findActiveSubmission(db: DatabaseClient, packageId: string): Promise<SubmissionRow | null> {
  const raw = await db.submission.findUnique({ where: { activeKey: packageId } });
  return raw ? toRow(raw) : null;
}

/** Newest first. */
export async function listSubmissionsOf(
  db: DatabaseClient,
  accountId: string,
  filter: { applicationId?: string; limit: number },
): Promise<SubmissionRow[]> {
  const { applicationId, limit } = filter;
  const where = { accountId, ...(applicationId ? { applicationId } : {}) };
  return (await db.submission.findMany({ where, orderBy: { id: "desc" }, take: limit })).map(toRow);
}

/** States in which something left this machine, or may have. */
const LEFT: readonly SubmissionState[] = ["sending", "handed_over", "submitted", "unknown"];

/** What left or may have left, newest change first, with what it was for. */
export async function listSentOf(
  db: DatabaseClient,
  accountId: string,
  page: { limit: number; before?: LedgerCursor | undefined },
) {
  const { before } = page;
  const older = before
    ? { OR: [{ changedAt: { lt: before.at } }, { changedAt: before.at, id: { lt: before.id } }] }
    : {};
  const rows = await db.submission.findMany({
    where: { accountId, state: { in: [...LEFT] }, ...older },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: page.limit,
    include: { package: { select: { manifest: true } } },
  });
  return rows.map(({ package: sealed, ...row }) => {
    const { id, packageId, packageHash, channel, state, recipient, reference, changedAt } = toRow(row);
    const { company, title } = packageManifestSchema.parse(sealed.manifest).application;
    return { id, packageId, packageHash, channel, state, recipient, reference, company, title, at: changedAt };
  });
}

/** Attempts of an application that hold their package's key. */
export async function listActiveSubmissions(db: DatabaseClient, applicationId: string): Promise<SubmissionRow[]> {
  return (await db.submission.findMany({ where: { applicationId, activeKey: { not: null } } })).map(toRow);
}

/** Attempts of everybody in one of these states since before `changedBefore`: for the sweeper. */
export async function listStuckSubmissions(
  db: DatabaseClient,
  states: readonly SubmissionState[],
  changedBefore: Date,
): Promise<SubmissionRow[]> {
  const where = { state: { in: [...states] }, changedAt: { lt: changedBefore } };
  return (await db.submission.findMany({ where, orderBy: { id: "asc" }, take: 100 })).map(toRow);
}

/** Starts an attempt; null when another one holds the package's key (the unique key decides, not an `if`). */
export async function insertSubmission(
  db: DatabaseClient,
  row: Pick<
    SubmissionRow,
    "id" | "accountId" | "applicationId" | "packageId" | "packageHash" | "channel" | "recipient"
  > & {
    at: Date;
  },
): Promise<boolean> {
  const { at, ...fields } = row;
  const { count } = await db.submission.createMany({
    data: [{ ...fields, activeKey: row.packageId, state: "requested", requestedAt: at, changedAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await db.submissionHistory.create({
    data: { submissionId: row.id, from: null, to: "requested", by: "owner", at },
  });
  return true;
}

/**
 * Moves an attempt and appends the move to its history, only from a state the caller names: of two moves at once one wins.
 * A state that is certain not to have had an effect gives the package's key back. Returns false when it stood elsewhere.
 */
export async function moveSubmissionRow(
  db: DatabaseClient,
  row: Pick<SubmissionRow, "id" | "accountId">,
  move: {
    from: SubmissionState;
    to: SubmissionState;
    by: "owner" | "system";
    note?: string | null;
    reference?: string | null;
    at: Date;
  },
): Promise<boolean> {
  const { count } = await db.submission.updateMany({
    where: { id: row.id, accountId: row.accountId, state: move.from },
    data: {
      state: move.to,
      changedAt: move.at,
      note: move.note ?? null,
      ...(move.reference === undefined ? {} : { reference: move.reference }),
      ...(isActiveSubmission(move.to) ? {} : { activeKey: null }),
    },
  });
  if (count === 0) return false;
  await db.submissionHistory.create({
    data: { submissionId: row.id, from: move.from, to: move.to, note: move.note ?? null, by: move.by, at: move.at },
  });
  return true;
}

export type SubmissionMove = { id: string; from: string | null; to: string; note: string | null; by: string; at: Date };

export function listSubmissionHistory(db: DatabaseClient, submissionId: string): Promise<SubmissionMove[]> {
  return db.submissionHistory.findMany({
    where: { submissionId },
    orderBy: { id: "asc" },
    select: { id: true, from: true, to: true, note: true, by: true, at: true },
  });
}
