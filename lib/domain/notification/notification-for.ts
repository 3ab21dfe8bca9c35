import type { ApprovalReminder } from "@/lib/domain/approval/next-reminder";
import type { NotificationKind } from "@/lib/domain/notification/notification.schema";
import type { SubmissionChannelName } from "@/lib/domain/submission/submission.schema";
import type { DomainEvent, EventData } from "@/lib/events";

/** The events an owner is told of. */
export const NOTIFIED_EVENTS = [
  "application/claims.unsupported",
  "application/preparation.failed",
  "approval/requested",
  "approval/reminded",
  "approval/decided",
  "approval/voided",
  "approval/expired",
  "submission/handed.over",
  "submission/submitted",
  "submission/outcome.unknown",
  "submission/failed",
] as const satisfies readonly DomainEvent["name"][];
export type NotifiedEvent = {
  [N in (typeof NOTIFIED_EVENTS)[number]]: { name: N; data: EventData<N> };
}[(typeof NOTIFIED_EVENTS)[number]];

export type NotificationText = { kind: NotificationKind; causeKey: string; message: string; href: string };

const REMINDERS: Record<ApprovalReminder, (opening: string) => string> = {
  waiting: (opening) => `${opening} still waits for your decision.`,
  again: (opening) => `You wanted to be asked again: ${opening} waits for your decision.`,
  expiring: (opening) => `The request for ${opening} expires tomorrow unless you decide.`,
};
const SENT: Record<SubmissionChannelName, (facts: { company: string; title: string }) => string> = {
  practice: ({ company, title }) =>
    `The practice employer ${company} took your application for “${title}”. Nothing left this machine.`,
  e_mail: ({ company, title }) => `Your application for “${title}” went to ${company} by e-mail.`,
  hand_off: ({ company, title }) => `“${title}” at ${company} is marked as sent.`,
};

/** What one event says to its owner, once per cause; null where they did it themselves and know. */
export function notificationFor(
  event: NotifiedEvent,
  facts: { company: string; title: string; voidReason?: string | null },
): NotificationText | null {
  const { company } = facts;
  const opening = `“${facts.title}” at ${company}`;
  const application = `/applications/${event.data.applicationId}`;
  switch (event.name) {
    case "application/claims.unsupported": {
      const { unsupported, draftId } = event.data;
      const words = unsupported === 1 ? "One statement is" : `${unsupported} statements are`;
      const message = `${words} not found in your resume. Look at the draft for ${opening}.`;
      return { kind: "preparation", causeKey: `claims:${draftId}`, message, href: application };
    }
    case "application/preparation.failed":
      return {
        kind: "preparation",
        causeKey: `failed:${event.data.draftId}`,
        message: `Preparing ${opening} stopped. Nothing was lost; you can start it again.`,
        href: application,
      };
    case "approval/requested":
      return {
        kind: "approval",
        causeKey: `approval:${event.data.approvalId}`,
        message: `${opening} is ready for your decision.`,
        href: `/approvals/${event.data.approvalId}`,
      };
    case "approval/reminded":
      return {
        kind: "approval",
        causeKey: `approval-${event.data.reminder}:${event.data.approvalId}:${event.data.dueAt}`,
        message: REMINDERS[event.data.reminder](opening),
        href: `/approvals/${event.data.approvalId}`,
      };
    case "approval/decided":
      if (event.data.decision !== "approve") return null;
      return {
        kind: "submission",
        causeKey: `approved:${event.data.approvalId}`,
        message: `${opening} is approved and ready to send.`,
        href: application,
      };
    case "approval/voided":
      // The owner's own edit, new draft or cancellation needs no notice.
      if (event.data.cause === "owner") return null;
      return {
        kind: "approval",
        causeKey: `voided:${event.data.approvalId}`,
        message: `${opening} has to be looked at again. ${facts.voidReason ?? ""}`.trim(),
        href: application,
      };
    case "approval/expired":
      return {
        kind: "approval",
        causeKey: `expired:${event.data.approvalId}`,
        message: `${opening} waited too long for your decision. Nothing was sent; you can prepare it again.`,
        href: application,
      };
    case "submission/submitted":
      return {
        kind: "submission",
        causeKey: `submitted:${event.data.submissionId}`,
        message: SENT[event.data.channel](facts),
        href: application,
      };
    case "submission/handed.over":
      return {
        kind: "submission",
        causeKey: `handed-over:${event.data.submissionId}`,
        message: `${opening} is with you: send it, then say here that you did.`,
        href: application,
      };
    case "submission/outcome.unknown":
      return {
        kind: "submission",
        causeKey: `unknown:${event.data.submissionId}`,
        message: `It is not known whether your application for ${opening} arrived. Look for a confirmation, then say here which it is.`,
        href: application,
      };
    case "submission/failed":
      return {
        kind: "submission",
        causeKey: `send-failed:${event.data.submissionId}`,
        message: `Your application for ${opening} could not be sent. Nothing left; you can try another way.`,
        href: application,
      };
  }
}
