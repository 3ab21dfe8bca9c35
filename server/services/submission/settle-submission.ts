import type { SubmissionState } from "@/lib/domain/submission/submission.schema";
import type { DomainEvent } from "@/lib/events";
import type { ServiceContext } from "@/server/context";
import type { DatabaseClient } from "@/server/db/client";
import { recordActivity } from "@/server/services/activity/activity.store";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf, moveApplicationRow } from "@/server/services/application/application.store";
import { moveSubmissionRow, type SubmissionRow } from "@/server/services/submission/submission.store";
import { submissionEvent } from "@/server/services/submission/submission-event";

type Outcome = Extract<SubmissionState, "handed_over" | "submitted" | "unknown" | "failed" | "not_sent" | "cancelled">;

const EVENT_OF = {
  handed_over: "submission/handed.over",
  submitted: "submission/submitted",
  unknown: "submission/outcome.unknown",
  failed: "submission/failed",
  not_sent: "submission/not.sent",
  cancelled: "submission/cancelled",
} as const satisfies Record<Outcome, DomainEvent["name"]>;

const MESSAGE_OF: Record<Outcome, (row: SubmissionRow, note: string | null) => string> = {
  handed_over: () => "The package is with you: send it, then say that you did.",
  submitted: ({ channel, recipient }) =>
    channel === "practice"
      ? `The practice employer for ${recipient} took the package. Nothing left this machine.`
      : channel === "e_mail"
        ? `The package was sent to ${recipient}.`
        : "You sent the package.",
  unknown: () => "It is not known whether the package arrived. It is not sent again by itself.",
  failed: (_row, note) => `The package could not be sent: ${note ?? "no reason was given."} Nothing left.`,
  not_sent: () => "You said that the package was not sent.",
  cancelled: () => "Sending was cancelled. Nothing left.",
};

/**
 * Writes how an attempt ended or where it waits: state, history, activity, event and, once sent, the application's status,
 * in one transaction, with whatever else belongs to it. Only from a state the caller saw. Returns false when it stood elsewhere by then.
 */
export function settleSubmission(
  ctx: ServiceContext,
  row: SubmissionRow,
  outcome: {
    from: SubmissionState;
    to: Outcome;
    by: "owner" | "system";
    note?: string | null;
    reference?: string | null;
  },
  alongWith: (tx: DatabaseClient) => Promise<void> = async () => undefined,
): Promise<boolean> {
  const at = ctx.clock.now();
  const { to, by, note = null } = outcome;
  return ctx.db.$transaction(async (tx) => {
    if (!(await moveSubmissionRow(tx, row, { ...outcome, at }))) return false;
    if (to === "submitted") {
      const application = await getApplicationOf(tx, row.accountId, row.applicationId);
      await moveApplicationRow(tx, application, { from: "ready", to: "submitted", by, at });
    }
    await recordActivity(
      tx,
      row.accountId,
      { type: "application", id: row.applicationId },
      { kind: `submission.${to}`, message: MESSAGE_OF[to](row, note), at },
    );
    await writeOutbox(tx, [{ name: EVENT_OF[to], data: submissionEvent(row) }]);
    await alongWith(tx);
    return true;
  });
}
