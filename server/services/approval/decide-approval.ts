import {
  APPROVAL_DECISIONS,
  type Approval,
  type ApprovalDecision,
  type DecideApproval,
} from "@/lib/domain/approval/approval.schema";
import { decide, decisionError } from "@/lib/domain/approval/decide";
import type { VoidCause } from "@/lib/domain/approval/void-cause";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { DatabaseClient } from "@/server/db/client";
import { requireSecondFactor } from "@/server/services/account/second-factor/require-second-factor";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { announceDraft } from "@/server/services/application/announce-draft";
import { getApplicationOf, moveApplicationRow, saveDraftNumber } from "@/server/services/application/application.store";
import { insertDraft } from "@/server/services/application/draft.store";
import { type ApprovalRow, findApproval, insertDecision } from "@/server/services/approval/approval.store";
import { findLostGround } from "@/server/services/approval/find-lost-ground";
import { withdrawApprovals } from "@/server/services/approval/void-open-approvals";
import { findDamagedFiles } from "@/server/services/package/find-damaged-files";

export type DecisionInput = DecideApproval & {
  /** Code of the account's second factor; approving asks for it where there is one. */
  code?: string | undefined;
  /** Given when the caller has asked for it already, once for several. */
  factor?: { isProved: boolean } | undefined;
  id: string;
  device?: string | undefined;
};

/** The row as the pure rules take it. */
function toApproval(row: ApprovalRow): Approval {
  const kind = APPROVAL_DECISIONS.find((name) => name === row.decision?.decision);
  return {
    packageHash: row.packageHash,
    requestedAt: row.requestedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    ...(row.voidedAt ? { voidedAt: row.voidedAt.toISOString() } : {}),
    ...(row.voidReason ? { voidReason: row.voidReason } : {}),
    ...(row.decision && kind
      ? {
          decision: {
            decision: kind,
            packageHash: row.packageHash,
            decidedBy: row.decision.decidedBy,
            decidedAt: row.decision.decidedAt.toISOString(),
          },
        }
      : {}),
  };
}

async function applyDecision(
  tx: DatabaseClient,
  accountId: string,
  approval: ApprovalRow,
  made: ApprovalDecision,
  at: Date,
): Promise<void> {
  const application = await getApplicationOf(tx, accountId, approval.applicationId);
  const subject = { type: "application", id: application.id } as const;
  if (made.decision === "approve") {
    await moveApplicationRow(tx, application, { from: application.status, to: "approved", by: "owner", at });
    await recordActivity(tx, accountId, subject, {
      kind: "approval.approved",
      message: `You approved the package ${made.packageHash.slice(0, 12)}.`,
      at,
    });
    return;
  }
  const number = application.draftNumber + 1;
  await moveApplicationRow(tx, application, {
    from: application.status,
    to: "preparing",
    by: "owner",
    note: made.notes,
    at,
  });
  await saveDraftNumber(tx, application.id, number);
  const draftId = await insertDraft(tx, { applicationId: application.id, number, guidance: made.notes });
  await recordActivity(tx, accountId, subject, {
    kind: "approval.rejected",
    message: "You sent this version back; the next draft follows your notes.",
    at,
  });
  await announceDraft(tx, { accountId, applicationId: application.id, draftId, draftNumber: number });
}

/** Why the stored files are not the ones that were sealed, or null: what is approved must be what can be sent. */
async function findDamage(
  ctx: ServiceContext,
  accountId: string,
  id: string,
): Promise<{ cause: VoidCause; reason: string } | null> {
  const approval = await findApproval(ctx.db, accountId, id);
  if (!approval || approval.decision || approval.voidedAt) return null;
  const [difference] = await findDamagedFiles(ctx, approval.packageId);
  return difference ? { cause: "files", reason: `The stored files changed: ${difference.message}` } : null;
}

/**
 * Decides about exactly the bytes behind `packageHash`. The row is the truth: the decision, the status and the event are
 * one transaction, and the decision's primary key makes a second one impossible. Editing goes through
 * `restartPreparation`, which voids the request.
 * @throws AppError `conflict` for a stale hash, a second decision, a voided or an expired request, and for a posting that
 * changed or closed meanwhile, or a stored file that is not the sealed one: then the request is voided.
 */
export async function decideApproval(ctx: ServiceContext, input: DecisionInput): Promise<void> {
  const accountId = ownerOf(ctx);
  const now = ctx.clock.now();
  if (input.decision === "edit")
    throw new AppError("invalid_input", "Save your edit instead: it becomes a new version to approve.");
  const isApproval = input.decision === "approve";
  const isFactorProved = isApproval && (input.factor?.isProved ?? (await requireSecondFactor(ctx, input.code)));
  const damage = isApproval ? await findDamage(ctx, accountId, input.id) : null;
  const lost = await ctx.db.$transaction(async (tx) => {
    const approval = await findApproval(tx, accountId, input.id);
    if (!approval) throw new AppError("not_found", "This request does not exist.");
    const outcome = decide(toApproval(approval), input, {
      decidedBy: accountId,
      now,
      ...(input.device ? { device: input.device } : {}),
    });
    if (!outcome.ok) throw decisionError(outcome);
    if (isApproval) {
      const application = await getApplicationOf(tx, accountId, approval.applicationId);
      const ground = damage ?? (await findLostGround(tx, application));
      if (ground) {
        await withdrawApprovals(tx, accountId, [{ ...approval, isBeingSent: false }], { at: now, ...ground });
        return ground;
      }
    }
    const { decidedAt: _, ...made } = outcome.decision;
    if (!(await insertDecision(tx, { approvalId: approval.id, ...made, isFactorProved, decidedAt: now }))) {
      throw new AppError("conflict", "This was decided a moment ago, in another window.");
    }
    await applyDecision(tx, accountId, approval, outcome.decision, now);
    await writeOutbox(tx, [
      {
        name: "approval/decided",
        data: {
          accountId,
          applicationId: approval.applicationId,
          draftId: approval.draftId,
          approvalId: approval.id,
          packageHash: made.packageHash,
          decision: made.decision,
        },
      },
    ]);
    return null;
  });
  await deliverOutboxSoon(ctx);
  if (lost) throw new AppError("conflict", `${lost.reason} Look at the application again before you decide.`);
}
