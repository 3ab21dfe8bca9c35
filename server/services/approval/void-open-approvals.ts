import type { DatabaseClient } from "@/server/db/client";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { listUndecidedOf, voidApprovals } from "@/server/services/approval/approval.store";

/** Voids what waits for a decision because something it stands on changed. Runs in the transaction of that change. */
export async function voidOpenApprovals(
  db: DatabaseClient,
  at: Date,
  filter: { accountId: string; applicationId?: string | undefined; resumeId?: string | undefined },
  reason: string,
): Promise<number> {
  const open = await listUndecidedOf(db, filter);
  if (open.length === 0) return 0;
  await voidApprovals(
    db,
    open.map((row) => row.id),
    at,
    reason,
  );
  await writeOutbox(
    db,
    open.map((row) => ({
      name: "approval/voided" as const,
      data: {
        accountId: filter.accountId,
        applicationId: row.applicationId,
        draftId: row.draftId,
        approvalId: row.id,
        packageHash: row.packageHash,
      },
    })),
  );
  return open.length;
}
