import { APPROVAL_REMINDERS, type ApprovalReminder, nextReminder } from "@/lib/domain/approval/next-reminder";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { findApproval } from "@/server/services/approval/approval.store";

/** A reminder that is planned; `at` as ISO 8601, since it travels through a workflow's steps. */
export type PlannedReminder = { kind: ApprovalReminder; at: string };

/**
 * Reminds when the planned time has come and the row still waits for its owner, and says when to come back: null once
 * there is nothing to remind of. A snooze in between has changed the plan; the row knows.
 */
export async function remindOfApproval(
  ctx: ServiceContext,
  input: { approvalId: string; due: PlannedReminder | null },
): Promise<{ next: PlannedReminder | null }> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  const approval = await findApproval(ctx.db, accountId, input.approvalId);
  if (!approval || approval.decision || approval.voidedAt || approval.expiresAt <= now) return { next: null };
  const { due } = input;
  // What is due is what the row plans for just before that moment; a snooze since then plans something else.
  const planned = due ? nextReminder(approval, new Date(Date.parse(due.at) - 1)) : null;
  if (
    due &&
    planned &&
    Date.parse(due.at) <= now.getTime() &&
    planned.kind === due.kind &&
    APPROVAL_REMINDERS.includes(due.kind)
  ) {
    const { applicationId, draftId, id: approvalId, packageHash } = approval;
    const data = { accountId, applicationId, draftId, approvalId, packageHash, reminder: due.kind, dueAt: due.at };
    await writeOutbox(ctx.db, [{ name: "approval/reminded", data }]);
    await deliverOutboxSoon(ctx);
  }
  const next = nextReminder(approval, now);
  return { next: next ? { kind: next.kind, at: next.at.toISOString() } : null };
}
