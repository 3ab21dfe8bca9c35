import type { DatabaseClient } from "@/server/db/client";

export type ApprovalRow = {
  id: string;
  accountId: string;
  packageId: string;
  packageHash: string;
  requestedAt: Date;
  expiresAt: Date;
  voidedAt: Date | null;
  voidReason: string | null;
  snoozedUntil: Date | null;
  applicationId: string;
  draftId: string;
  decision: {
    decision: string;
    notes: string | null;
    decidedAt: Date;
    decidedBy: string;
    device: string | null;
    /** The account asked for a second factor, and it was proved. */
    isFactorProved: boolean;
  } | null;
};

const include = {
  decision: {
    select: { decision: true, notes: true, decidedAt: true, decidedBy: true, device: true, isFactorProved: true },
  },
  package: { select: { applicationId: true, draftId: true } },
} as const;

type Raw = NonNullable<Awaited<ReturnType<typeof findRaw>>>;
const findRaw = (db: DatabaseClient, where: { id: string; accountId: string }) =>
  db.approval.findFirst({ where, include });
const toRow = ({ package: sealed, draftId, ...row }: Raw): ApprovalRow => ({
  ...row,
  applicationId: sealed.applicationId,
  draftId: draftId ?? sealed.draftId,
});

export async function findApproval(db: DatabaseClient, accountId: string, id: string): Promise<ApprovalRow | null> {
  const raw = await findRaw(db, { id, accountId });
  return raw ? toRow(raw) : null;
}

/** Every request about one application, whatever became of it. */
export async function listApprovalIds(db: DatabaseClient, accountId: string, applicationId: string): Promise<string[]> {
  const rows = await db.approval.findMany({ where: { accountId, package: { applicationId } }, select: { id: true } });
  return rows.map((row) => row.id);
}

/** One request per draft: asking twice gives the same row. The same bytes of a later draft are a new request. */
export async function insertApproval(
  db: DatabaseClient,
  row: {
    accountId: string;
    packageId: string;
    draftId: string;
    packageHash: string;
    requestedAt: Date;
    expiresAt: Date;
  },
): Promise<{ id: string; isNew: boolean }> {
  const { count } = await db.approval.createMany({ data: [row], skipDuplicates: true });
  const { id } = await db.approval.findUniqueOrThrow({ where: { draftId: row.draftId }, select: { id: true } });
  return { id, isNew: count > 0 };
}

/** Undecided, unvoided, unexpired: what waits for the owner, oldest first. */
export async function listOpenApprovals(db: DatabaseClient, accountId: string, now: Date): Promise<ApprovalRow[]> {
  const rows = await db.approval.findMany({
    where: { accountId, voidedAt: null, expiresAt: { gt: now }, decision: null },
    include,
    orderBy: { requestedAt: "asc" },
  });
  return rows.map(toRow);
}

/** Sets a snooze on a request that is still open; false when it is not. */
export async function saveSnooze(
  db: DatabaseClient,
  id: string,
  snooze: { until: Date; expiresAt: Date; now: Date },
): Promise<boolean> {
  const { count } = await db.approval.updateMany({
    where: { id, voidedAt: null, decision: null, expiresAt: { gt: snooze.now } },
    data: { snoozedUntil: snooze.until, expiresAt: snooze.expiresAt },
  });
  return count > 0;
}

/** Newest decision first, after `before` (an instant) where it is given. */
export async function listDecidedApprovalsOf(
  db: DatabaseClient,
  accountId: string,
  page: { limit: number; before?: Date | undefined },
): Promise<ApprovalRow[]> {
  const rows = await db.approval.findMany({
    where: { accountId, decision: page.before ? { decidedAt: { lt: page.before } } : { isNot: null } },
    include,
    orderBy: { decision: { decidedAt: "desc" } },
    take: page.limit,
  });
  return rows.map(toRow);
}

/** Requests of everybody that ran out without a decision, and decisions nobody acted on since `before`: for the sweeper. */
export async function listUnsettledApprovals(
  db: DatabaseClient,
  times: { now: Date; decidedBefore: Date },
): Promise<{ id: string; accountId: string }[]> {
  return db.approval.findMany({
    where: {
      voidedAt: null,
      OR: [
        { decision: null, expiresAt: { lte: times.now }, package: { application: { status: "awaiting_approval" } } },
        {
          decision: { decision: "approve", decidedAt: { lt: times.decidedBefore } },
          package: { application: { status: "approved" } },
        },
      ],
    },
    select: { id: true, accountId: true },
    orderBy: { id: "asc" },
    take: 100,
  });
}

/** Writes the decision; false when there is one already (its primary key decides, not an `if`). */
export async function insertDecision(
  db: DatabaseClient,
  row: {
    approvalId: string;
    decision: string;
    packageHash: string;
    notes?: string | undefined;
    decidedBy: string;
    device?: string | undefined;
    isFactorProved: boolean;
    decidedAt: Date;
  },
): Promise<boolean> {
  const { notes, device, ...fields } = row;
  const { count } = await db.approvalDecision.createMany({
    data: [{ ...fields, notes: notes ?? null, device: device ?? null }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** Also what was approved, as long as it was not sent: the caller says which. */
export async function voidApprovals(db: DatabaseClient, ids: string[], at: Date, reason: string): Promise<void> {
  await db.approval.updateMany({
    where: { id: { in: ids }, voidedAt: null },
    data: { voidedAt: at, voidReason: reason },
  });
}

export type StandingFilter = {
  accountId: string;
  applicationId?: string | undefined;
  profileId?: string | undefined;
};
export type StandingApproval = {
  id: string;
  packageHash: string;
  applicationId: string;
  draftId: string;
  /** An attempt to send it may have had an effect. */
  isBeingSent: boolean;
};

/** Statuses in which a request or an approval can still lose its ground. */
const UNSENT = ["preparing", "awaiting_approval", "approved", "ready"];

/** Requests without a decision, and approvals of what was not sent. */
export async function listStandingOf(db: DatabaseClient, filter: StandingFilter): Promise<StandingApproval[]> {
  const { accountId, applicationId, profileId } = filter;
  const rows = await db.approval.findMany({
    where: {
      accountId,
      voidedAt: null,
      OR: [{ decision: null }, { decision: { decision: "approve" } }],
      package: {
        application: {
          status: { in: UNSENT },
          ...(applicationId ? { id: applicationId } : {}),
          ...(profileId ? { profileId } : {}),
        },
      },
    },
    select: {
      id: true,
      packageHash: true,
      draftId: true,
      package: {
        select: {
          applicationId: true,
          draftId: true,
          submissions: {
            where: { state: { in: ["intended", "sending", "handed_over", "unknown"] } },
            select: { id: true },
          },
        },
      },
    },
  });
  return rows.map(({ package: sealed, draftId, ...row }) => ({
    ...row,
    applicationId: sealed.applicationId,
    draftId: draftId ?? sealed.draftId,
    isBeingSent: sealed.submissions.length > 0,
  }));
}

/** The hash its owner approved for a package by a decision that still stands, or null. */
export async function findApprovedHash(db: DatabaseClient, packageId: string): Promise<string | null> {
  const row = await db.approvalDecision.findFirst({
    where: { decision: "approve", approval: { packageId, voidedAt: null } },
    select: { packageHash: true },
  });
  return row?.packageHash ?? null;
}

/** Of these packages the ones that are there and stand approved, with their applications. */
export async function listApprovedPackageIds(
  db: DatabaseClient,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.package.findMany({
    where: {
      id: { in: [...ids] },
      application: { accountId },
      approvals: { some: { voidedAt: null, decision: { decision: "approve" } } },
    },
    select: { id: true, applicationId: true },
  });
  return new Map(rows.map((row) => [row.id, row.applicationId]));
}
