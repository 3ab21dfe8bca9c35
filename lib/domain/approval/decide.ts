import type { Approval, ApprovalDecision, DecideApproval } from "@/lib/domain/approval/approval.schema";
import { AppError } from "@/lib/errors";

export const DECISION_REFUSALS = ["stale_hash", "already_decided", "expired", "voided"] as const;
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number];

export type DecisionOutcome =
  | { ok: true; decision: ApprovalDecision }
  | { ok: false; refusal: DecisionRefusal; message: string };

/** Who decides, on what, when. `now` comes from the caller's clock. */
export type Decider = { decidedBy: string; device?: string; now: Date };

/**
 * Judges one decision about one package. Only the bytes that were shown can be approved; a decision is made once;
 * nothing is decided after its time or after something under it changed.
 */
export function decide(approval: Approval, input: DecideApproval, decider: Decider): DecisionOutcome {
  if (approval.decision) return refuse("already_decided", alreadyDecided(approval.decision));
  if (approval.voidedAt !== undefined) {
    return refuse(
      "voided",
      `This package no longer stands: ${approval.voidReason?.replace(/\.$/, "") ?? "something it was made from has changed"}. Look at the new one.`,
    );
  }
  if (input.packageHash !== approval.packageHash) {
    return refuse(
      "stale_hash",
      "The package has changed since you looked at it. Look at the new one before you decide.",
    );
  }
  if (decider.now.getTime() >= Date.parse(approval.expiresAt)) {
    return refuse("expired", "The time to decide about this package is over. Prepare the application again.");
  }
  const notes = input.notes?.trim();
  return {
    ok: true,
    decision: {
      decision: input.decision,
      packageHash: input.packageHash,
      ...(notes ? { notes } : {}),
      decidedBy: decider.decidedBy,
      ...(decider.device === undefined ? {} : { device: decider.device }),
      decidedAt: decider.now.toISOString(),
    },
  };
}

/** A refusal as the error a verb throws; `details.refusal` carries its kind. */
export function decisionError(outcome: Extract<DecisionOutcome, { ok: false }>): AppError {
  return new AppError("conflict", outcome.message, { details: { refusal: outcome.refusal } });
}

function refuse(refusal: DecisionRefusal, message: string): DecisionOutcome {
  return { ok: false, refusal, message };
}

function alreadyDecided(decision: ApprovalDecision): string {
  const words = { approve: "approved", reject: "sent back", edit: "taken back for editing" }[decision.decision];
  return `This package was already ${words} on ${decision.decidedAt.slice(0, 10)}.`;
}
