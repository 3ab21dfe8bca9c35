import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import {
  type ApplicationRow,
  getApplicationOf,
  moveApplicationRow,
} from "@/server/services/application/application.store";
import { type ApprovalRow, findApproval } from "@/server/services/approval/approval.store";

export type Settled =
  | { outcome: "ready" | "rejected" | "expired" | "voided" }
  /** The owner put it off: nothing is decided before `expiresAt` (ISO 8601). */
  | { outcome: "waiting"; expiresAt: string };

async function expire(ctx: ServiceContext, application: ApplicationRow, approval: ApprovalRow): Promise<void> {
  const at = ctx.clock.now();
  const { accountId, applicationId, draftId, id: approvalId, packageHash } = approval;
  await ctx.db.$transaction(async (tx) => {
    const didMove = await moveApplicationRow(tx, application, {
      from: "awaiting_approval",
      to: "draft",
      by: "system",
      note: "The request for your approval expired.",
      at,
    });
    if (!didMove) return;
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: applicationId },
      { kind: "approval.expired", message: "The request for your approval expired. Nothing was sent.", at },
    );
    const data = { accountId, applicationId, draftId, approvalId, packageHash };
    await writeOutbox(tx, [{ name: "approval/expired", data }]);
  });
}

async function makeReady(ctx: ServiceContext, application: ApplicationRow): Promise<void> {
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const didMove = await moveApplicationRow(tx, application, { from: "approved", to: "ready", by: "system", at });
    if (!didMove) return;
    await recordActivity(
      tx,
      application.accountId,
      { type: "application", id: application.id },
      { kind: "application.ready", message: "The approved package is ready to send.", at },
    );
  });
}

/**
 * After the wait woke (by an event, by its time-out or by the sweeper): reads the approval row, which is the truth, and
 * makes the application ready, lets the request expire, or says how much longer it is open. Idempotent.
 */
export async function settleDecision(ctx: ServiceContext, input: { approvalId: string }): Promise<Settled> {
  const accountId = ownerOf(ctx);
  const approval = await findApproval(ctx.db, accountId, input.approvalId);
  if (!approval || approval.voidedAt) return { outcome: "voided" };
  if (approval.decision && approval.decision.decision !== "approve") return { outcome: "rejected" };
  if (!approval.decision && approval.expiresAt > ctx.clock.now())
    return { outcome: "waiting", expiresAt: approval.expiresAt.toISOString() };
  const application = await getApplicationOf(ctx.db, accountId, approval.applicationId);
  if (approval.decision) await makeReady(ctx, application);
  else await expire(ctx, application, approval);
  await deliverOutboxSoon(ctx);
  return { outcome: approval.decision ? "ready" : "expired" };
}
