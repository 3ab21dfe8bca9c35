import type { SubmissionChannelName, SubmissionState } from "@/lib/domain/submission/submission.schema";

type Common = {
  id: string;
  at: Date;
  company: string;
  title: string;
  packageHash: string;
  /** Set while the application and its package are still there. */
  here: { applicationId: string; packageId: string } | null;
};

/** One line of the ledger: what left, or what is left of it. */
export type LedgerEntry = Common &
  (
    | {
        kind: "sent";
        channel: SubmissionChannelName;
        state: SubmissionState;
        recipient: string;
        reference: string | null;
      }
    | { kind: "downloaded"; format: string; filename: string; sizeBytes: number; sha256: string }
    | {
        kind: "deleted";
        deletedBy: "owner" | "retention";
        sealedAt: Date;
        approvedAt: Date | null;
        approvedOn: string | null;
        sentAt: Date | null;
        channel: SubmissionChannelName | null;
        recipient: string | null;
        reference: string | null;
      }
  );

/** The place of the last entry that was seen: older ones come next. */
export type LedgerCursor = { at: Date; id: string };

/** Newest first; what happened in the same instant by its id. */
export function newestFirst(a: LedgerCursor, b: LedgerCursor): number {
  const distance = b.at.getTime() - a.at.getTime();
  if (distance !== 0) return distance;
  return a.id < b.id ? 1 : -1;
}
