import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";
import { findApproval } from "@/server/services/approval/approval.store";

export type Settled = "ready" | "rejected" | "expired" | "voided";

/**
 * After the wait woke (by an event or by its time-out): reads the approval row, which is the truth, and makes the
 * application ready or lets the request expire. Idempotent.
 */
export async function settleDecision(
  ctx: ServiceContext,
  input: { approvalId: string },
): Promise<{ outcome: Settled }> {
  const accountId = ownerOf(ctx);
  const approval = await findApproval(ctx.db, accountId, input.approvalId);
  if (!approval || approval.voidedAt) return { outcome: "voided" };
  const application = await getApplicationOf(ctx.db, accountId, approval.applicationId);
  const at = ctx.clock.now();
  if (!approval.decision) {
    await ctx.db.$transaction(async (tx) => {
      const didMove = await moveApplicationRow(tx, application, {
        from: "awaiting_approval",
        to: "draft",
        by: "system",
        note: "The request for your approval expired.",
        at,
      });
      if (didMove) {
        await recordActivity(
          tx,
          accountId,
          { type: "application", id: application.id },
          { kind: "approval.expired", message: "The request for your approval expired. Nothing was sent.", at },
        );
      }
    });
    return { outcome: "expired" };
  }
  if (approval.decision.decision !== "approve") return { outcome: "rejected" };
  await ctx.db.$transaction(async (tx) => {
    const didMove = await moveApplicationRow(tx, application, { from: "approved", to: "ready", by: "system", at });
    if (didMove) {
      await recordActivity(
        tx,
        accountId,
        { type: "application", id: application.id },
        { kind: "application.ready", message: "The approved package is ready to download.", at },
      );
    }
  });
  return { outcome: "ready" };
}
