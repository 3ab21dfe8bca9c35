import type { SubmissionState } from "@/lib/domain/submission/submission.schema";

type StateFacts = {
  label: string;
  /** True while this attempt may have or have had an effect: no other attempt may begin. */
  isActive: boolean;
  next: readonly SubmissionState[];
};

/**
 * One attempt to send, from the request to a certain end. Two rules make a second send impossible: the intent is recorded
 * before anything leaves, and "unknown" goes on only by its owner's word. What an owner sent without being asked is
 * requested and submitted at once.
 */
export const SUBMISSION_STATE_FACTS: Record<SubmissionState, StateFacts> = {
  requested: { label: "Requested", isActive: true, next: ["intended", "submitted", "failed", "cancelled"] },
  intended: { label: "About to be sent", isActive: true, next: ["sending", "failed", "cancelled"] },
  // Back to "intended": the other side was certainly not reached, so the same attempt may try again.
  sending: {
    label: "Being sent",
    isActive: true,
    next: ["intended", "handed_over", "submitted", "failed", "unknown"],
  },
  handed_over: { label: "With you", isActive: true, next: ["submitted", "not_sent", "cancelled"] },
  // "submitted" also by the system: the answer of this very attempt may come after somebody gave it up.
  unknown: { label: "Not known whether it arrived", isActive: true, next: ["submitted", "not_sent"] },
  submitted: { label: "Sent", isActive: true, next: [] },
  failed: { label: "Could not be sent", isActive: false, next: [] },
  not_sent: { label: "Not sent", isActive: false, next: [] },
  cancelled: { label: "Cancelled", isActive: false, next: [] },
};

export function canMoveSubmission(from: SubmissionState, to: SubmissionState): boolean {
  return SUBMISSION_STATE_FACTS[from].next.includes(to);
}

/** Whether the attempt holds its package's key: no other attempt may begin. */
export function isActiveSubmission(state: SubmissionState): boolean {
  return SUBMISSION_STATE_FACTS[state].isActive;
}

/** Whether only the owner can say how it went on. */
export function needsOwnersWord(state: SubmissionState): boolean {
  return state === "handed_over" || state === "unknown";
}
