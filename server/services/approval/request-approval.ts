import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";
import { insertApproval } from "@/server/services/approval/approval.store";
import { getPackageOf } from "@/server/services/package/package.store";

export const APPROVAL_OPEN_MS = 7 * 24 * 3_600_000;

/** Asks the owner to decide about the sealed package of one draft. Asking twice gives the same request. */
export async function requestApproval(
  ctx: ServiceContext,
  input: { packageId: string; draftId: string },
): Promise<{ approvalId: string; expiresAt: Date }> {
  const accountId = ownerOf(ctx);
  const sealed = await getPackageOf(ctx.db, accountId, input.packageId);
  const application = await getApplicationOf(ctx.db, accountId, sealed.applicationId);
  const requestedAt = ctx.clock.now();
  const expiresAt = new Date(requestedAt.getTime() + APPROVAL_OPEN_MS);
  const asked = await ctx.db.$transaction(async (tx) => {
    const approval = await insertApproval(tx, {
      accountId,
      packageId: sealed.id,
      draftId: input.draftId,
      packageHash: sealed.hash,
      requestedAt,
      expiresAt,
    });
    if (!approval.isNew) return { approvalId: approval.id, expiresAt };
    await moveApplicationRow(tx, application, {
      from: application.status,
      to: "awaiting_approval",
      by: "system",
      at: requestedAt,
    });
    await writeOutbox(tx, [
      {
        name: "approval/requested",
        data: {
          accountId,
          applicationId: application.id,
          draftId: input.draftId,
          approvalId: approval.id,
          packageHash: sealed.hash,
        },
      },
    ]);
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "approval.requested", message: "The documents are ready for your decision.", at: requestedAt },
    );
    return { approvalId: approval.id, expiresAt };
  });
  await deliverOutboxSoon(ctx);
  return asked;
}
