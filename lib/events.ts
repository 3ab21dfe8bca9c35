import { z } from "zod";
import { SUBMISSION_CHANNELS } from "@/lib/domain/submission/submission.schema";

/**
 * The event catalogue: name -> payload. Events carry ids, never bodies or personal data. They are written to the outbox
 * in the transaction of the row that caused them (server/services/activity/outbox.store.ts).
 */
const owned = z.object({ accountId: z.string() });
const ofApplication = owned.extend({ applicationId: z.string() });
const ofApproval = ofApplication.extend({ draftId: z.string(), approvalId: z.string(), packageHash: z.string() });
const ofSubmission = ofApplication.extend({
  submissionId: z.string(),
  packageId: z.string(),
  packageHash: z.string(),
  channel: z.enum(SUBMISSION_CHANNELS),
});

export const EVENTS = {
  "board/discovery.requested": owned.extend({ discoveryId: z.string() }),
  /** Somebody wants one board read now. */
  "board/refresh.requested": z.object({ source: z.string(), token: z.string() }),
  /** A link, a page, a mail or a table came in and waits to be read. */
  "posting/import.received": owned.extend({ importId: z.string() }),
  "match/refresh.requested": owned,
  "application/preparation.requested": ofApplication.extend({ draftId: z.string(), draftNumber: z.number().int() }),
  "application/cancelled": ofApplication,
  "application/status.changed": ofApplication.extend({ from: z.string().nullable(), to: z.string() }),
  "approval/requested": ofApproval,
  "approval/decided": ofApproval.extend({ decision: z.enum(["approve", "reject", "edit"]) }),
  "approval/voided": ofApproval,
  "submission/requested": ofSubmission,
  "submission/handed.over": ofSubmission,
  "submission/submitted": ofSubmission,
  "submission/outcome.unknown": ofSubmission,
  "submission/failed": ofSubmission,
  "submission/not.sent": ofSubmission,
  "submission/cancelled": ofSubmission,
  /** The owner's word; wakes the run that waits for it. */
  "submission/answered": ofSubmission.extend({ wasSent: z.boolean() }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventData<N extends EventName> = z.infer<(typeof EVENTS)[N]>;
export type DomainEvent = { [N in EventName]: { name: N; data: EventData<N> } }[EventName];
