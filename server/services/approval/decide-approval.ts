import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf, moveApplicationRow, saveDraftNumber } from "@/server/services/application/application.store";
import { insertDraft } from "@/server/services/application/draft.store";
import { type ApprovalRow, findApproval, insertDecision } from "@/server/services/approval/approval.store";

export type DecisionInput = { id: string; hash: string; decision: "approved" | "rejected"; notes?: string | undefined; device?: string | undefined };

function refuseUnlessOpen(approval: ApprovalRow, input: DecisionInput, now: Date): void {
  if (approval.packageHash !== input.hash) {
    throw new AppError("conflict", "The documents changed since you opened this page. Look at the new version before you decide.");
  }
  if (approval.decision) throw new AppError("conflict", `This was already ${approval.decision.decision}.`);
  if (approval.voidedAt) throw new AppError("conflict", approval.voidReason ?? "This request is no longer valid.");
  if (approval.expiresAt <= now) throw new AppError("conflict", "This request has expired. Prepare the application again.");
}

/**
 * Decides about exactly the bytes behind `hash`. The row is the truth: the decision, the status and the event are one
 * transaction, and the decision's primary key makes a second one impossible.
 * @throws AppError `conflict` for a stale hash, a second decision, a voided or an expired request.
 */
export async function decideApproval(ctx: ServiceContext, input: DecisionInput): Promise<void> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    const approval = await findApproval(tx, accountId, input.id);
    if (!approval) throw new AppError("not_found", "This request does not exist.");
    refuseUnlessOpen(approval, input, now);
    const isFirst = await insertDecision(tx, {
      approvalId: approval.id, decision: input.decision, packageHash: input.hash, notes: input.notes, decidedBy: accountId, device: input.device, decidedAt: now,
    });
    if (!isFirst) throw new AppError("conflict", "This was decided a moment ago.");
    const application = await getApplicationOf(tx, accountId, approval.applicationId);
    const subject = { type: "application", id: application.id } as const;
    if (input.decision === "approved") {
      await moveApplicationRow(tx, application, { from: application.status, to: "approved", by: "owner", at: now });
      await recordActivity(tx, accountId, subject, { kind: "approval.approved", message: `You approved the package ${input.hash.slice(0, 12)}.`, at: now });
    } else {
      const number = application.draftNumber + 1;
      await moveApplicationRow(tx, application, { from: application.status, to: "preparing", by: "owner", note: input.notes, at: now });
      await saveDraftNumber(tx, application.id, number);
      const draftId = await insertDraft(tx, { applicationId: application.id, number, guidance: input.notes });
      await recordActivity(tx, accountId, subject, { kind: "approval.rejected", message: "You rejected this version; the next draft follows your notes.", at: now });
      await writeOutbox(tx, [{ name: "application/preparation.requested", data: { accountId, applicationId: application.id, draftId, draftNumber: number } }]);
    }
    await writeOutbox(tx, [{
      name: "approval/decided",
      data: { accountId, applicationId: application.id, draftId: approval.draftId, approvalId: approval.id, packageHash: input.hash, decision: input.decision },
    }]);
  });
  await deliverOutboxSoon(ctx);
}
