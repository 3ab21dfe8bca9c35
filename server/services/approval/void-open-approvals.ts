import type { VoidCause } from "@/lib/domain/approval/void-cause";
import type { DatabaseClient } from "@/server/db/client";
import { recordActivity } from "@/server/services/activity/activity.store";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";
import {
  listStandingOf,
  type StandingApproval,
  type StandingFilter,
  voidApprovals,
} from "@/server/services/approval/approval.store";

type Voiding = { at: Date; cause: VoidCause; reason: string };

async function voidRows(
  db: DatabaseClient,
  accountId: string,
  rows: readonly StandingApproval[],
  { at, cause, reason }: Voiding,
): Promise<void> {
  await voidApprovals(
    db,
    rows.map((row) => row.id),
    at,
    reason,
  );
  await writeOutbox(
    db,
    rows.map((row) => ({
      name: "approval/voided" as const,
      data: {
        accountId,
        applicationId: row.applicationId,
        draftId: row.draftId,
        approvalId: row.id,
        packageHash: row.packageHash,
        cause,
      },
    })),
  );
}

/**
 * Voids requests and approvals of what was not sent, because their owner wants something else. Runs in the transaction of
 * that change, which moves the application itself.
 */
export async function voidOpenApprovals(
  db: DatabaseClient,
  at: Date,
  filter: StandingFilter,
  reason: string,
): Promise<number> {
  const rows = await listStandingOf(db, filter);
  if (rows.length > 0) await voidRows(db, filter.accountId, rows, { at, cause: "owner", reason });
  return rows.length;
}

/**
 * Voids requests and approvals because what they stand on changed beneath them, and puts their applications back on their
 * owner's desk with the reason. What is being sent already stays as it is.
 */
export async function withdrawApprovals(
  db: DatabaseClient,
  accountId: string,
  rows: readonly StandingApproval[],
  voiding: Voiding,
): Promise<void> {
  const { at, reason } = voiding;
  const atRest = rows.filter((row) => !row.isBeingSent);
  if (atRest.length === 0) return;
  await voidRows(db, accountId, atRest, voiding);
  for (const { applicationId } of atRest) {
    const application = await getApplicationOf(db, accountId, applicationId);
    await moveApplicationRow(db, application, {
      from: application.status,
      to: "draft",
      by: "system",
      note: reason,
      at,
    });
    await recordActivity(
      db,
      accountId,
      { type: "application", id: applicationId },
      { kind: "approval.voided", message: `${reason} Nothing was sent.`, at },
    );
  }
}
