/** Where one application stands. The order is the order of the work. */
export const APPLICATION_STATUS_NAMES = [
  "draft",
  "preparing",
  "awaiting_approval",
  "approved",
  "ready",
  "submitted",
  "interviewing",
  "offer",
  "rejected",
  "withdrawn",
  "no_answer",
  "failed",
  "cancelled",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUS_NAMES)[number];

/** Columns of the board, left to right. */
export const BOARD_COLUMNS = [
  { id: "preparing", label: "Preparing" },
  { id: "approval", label: "Your approval" },
  { id: "ready", label: "Ready to send" },
  { id: "sent", label: "Sent" },
  { id: "interviewing", label: "Interviewing" },
  { id: "offer", label: "Offer" },
  { id: "closed", label: "Closed" },
] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number]["id"];

type StatusFacts = { label: string; column: BoardColumn; next: readonly ApplicationStatus[] };

/** After sending, an owner may set any outcome and correct it later; the history keeps both. */
const OUTCOMES: readonly ApplicationStatus[] = ["interviewing", "offer", "rejected", "withdrawn", "no_answer"];
const otherOutcomes = (status: ApplicationStatus) => OUTCOMES.filter((outcome) => outcome !== status);

/** Every status with its label for people, its board column and the statuses it may move to. */
export const APPLICATION_STATUSES: Record<ApplicationStatus, StatusFacts> = {
  // "draft" waits for its owner: a claim needs evidence, the request for approval expired, or what it stood on changed.
  draft: { label: "Draft", column: "preparing", next: ["preparing", "cancelled"] },
  preparing: { label: "Preparing", column: "preparing", next: ["awaiting_approval", "draft", "failed", "cancelled"] },
  // Back to "preparing": rejected with notes, or edited.
  awaiting_approval: {
    label: "Waiting for you",
    column: "approval",
    next: ["approved", "preparing", "draft", "failed", "cancelled"],
  },
  approved: { label: "Approved", column: "ready", next: ["ready", "preparing", "draft", "failed", "cancelled"] },
  ready: { label: "Ready to send", column: "ready", next: ["submitted", "preparing", "draft", "failed", "cancelled"] },
  submitted: { label: "Sent", column: "sent", next: OUTCOMES },
  interviewing: { label: "Interviewing", column: "interviewing", next: otherOutcomes("interviewing") },
  offer: { label: "Offer", column: "offer", next: otherOutcomes("offer") },
  rejected: { label: "Turned down", column: "closed", next: otherOutcomes("rejected") },
  withdrawn: { label: "Withdrawn", column: "closed", next: otherOutcomes("withdrawn") },
  no_answer: { label: "No answer", column: "closed", next: otherOutcomes("no_answer") },
  failed: { label: "Stopped by an error", column: "preparing", next: ["preparing", "cancelled"] },
  cancelled: { label: "Cancelled", column: "closed", next: ["preparing"] },
};

/** Whether an application in `from` may move to `to`. Staying is no move. */
export function canMove(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return APPLICATION_STATUSES[from].next.includes(to);
}

const APPROVED: ReadonlySet<ApplicationStatus> = new Set(["approved", "ready", "submitted", ...OUTCOMES]);

/** Whether the newest package of an application in this status carries its owner's approval. */
export function isApproved(status: ApplicationStatus): boolean {
  return APPROVED.has(status);
}
