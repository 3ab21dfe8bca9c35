import { z } from "zod";
import { APPROVAL_REMINDERS } from "@/lib/domain/approval/next-reminder";
import { VOID_CAUSES } from "@/lib/domain/approval/void-cause";
import { NOTIFICATION_KINDS } from "@/lib/domain/notification/notification.schema";
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

const ofDraft = ofApplication.extend({ draftId: z.string() });
const ofJobs = z.object({ jobIds: z.array(z.string()) });

/**
 * In the order of an application's life. Beside each stands what it is for: the functions that react to it
 * (inngest/functions), or what it is told for. All of them are open to a person's own functions on the same engine.
 */
export const EVENTS = {
  /** Pages of an upload are pictures: recognise-resume. */
  "resume/recognition.requested": owned.extend({ resumeId: z.string() }),
  "board/discovery.requested": owned.extend({ discoveryId: z.string() }),
  /** Somebody wants one board read now. */
  "board/refresh.requested": z.object({ source: z.string(), token: z.string() }),
  /** A link, a page, a mail or a table came in and waits to be read. */
  "posting/import.received": owned.extend({ importId: z.string() }),
  /** New openings: score-new-jobs, index-jobs, adopt-own-copies. */
  "posting/discovered": ofJobs,
  /** An opening says something else: score-new-jobs, index-jobs; one that somebody prepared for, or that is gone: void-stale-approvals. */
  "posting/changed": ofJobs,
  "posting/closed": ofJobs,
  "match/refresh.requested": owned,

  "application/preparation.requested": ofDraft.extend({ draftNumber: z.number().int() }),
  /** The milestones of one preparation, which is one durable run; told so that others may follow it. */
  "resume/tailoring.requested": ofDraft,
  "resume/tailored": ofDraft,
  "cover-letter/requested": ofDraft,
  "cover-letter/generated": ofDraft,
  /** Stopped for its owner: notify-owner. */
  "application/claims.unsupported": ofDraft.extend({ unsupported: z.number().int() }),
  "application/preparation.failed": ofDraft,
  /** The owner stopped the writing: ends the run that writes. */
  "application/writing.stopped": ofDraft,
  /** Ends the runs of an application. */
  "application/cancelled": ofApplication,
  /** update-analytics. */
  "application/status.changed": ofApplication.extend({ from: z.string().nullable(), to: z.string() }),

  /** notify-owner, remind-of-approval. */
  "approval/requested": ofApproval,
  /** Wakes remind-of-approval, which plans anew. */
  "approval/snoozed": ofApproval.extend({ until: z.iso.datetime() }),
  /** A reminder is due: notify-owner. */
  "approval/reminded": ofApproval.extend({ reminder: z.enum(APPROVAL_REMINDERS), dueAt: z.iso.datetime() }),
  /** Wakes prepare-application, ends remind-of-approval; notify-owner. */
  "approval/decided": ofApproval.extend({ decision: z.enum(["approve", "reject", "edit"]) }),
  /** Ends the run that waits; notify-owner says why. */
  "approval/voided": ofApproval.extend({ cause: z.enum(VOID_CAUSES) }),
  "approval/expired": ofApproval,

  /** submit-application. */
  "submission/requested": ofSubmission,
  /** How it went: notify-owner. */
  "submission/handed.over": ofSubmission,
  "submission/submitted": ofSubmission,
  "submission/outcome.unknown": ofSubmission,
  "submission/failed": ofSubmission,
  /** The owner's doing, so nobody is notified; told for a person's own functions. */
  "submission/not.sent": ofSubmission,
  /** Ends submit-application. */
  "submission/cancelled": ofSubmission,
  /** The owner's word; wakes submit-application. */
  "submission/answered": ofSubmission.extend({ wasSent: z.boolean() }),

  /** Wakes what waits for tomorrow because today's limit was reached. */
  "usage/limit.changed": owned,
  /** mail-notification. */
  "notification/sent": owned.extend({ notificationId: z.string(), kind: z.enum(NOTIFICATION_KINDS) }),
  /** Told for a person's own functions: the page reads the rows. */
  "analytics/updated": ofApplication,
} as const;

export type EventName = keyof typeof EVENTS;
export type EventData<N extends EventName> = z.infer<(typeof EVENTS)[N]>;
export type DomainEvent = { [N in EventName]: { name: N; data: EventData<N> } }[EventName];
