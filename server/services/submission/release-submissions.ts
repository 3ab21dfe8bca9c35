import { canMoveSubmission } from "@/lib/domain/submission/submission-state";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { listActiveSubmissions, moveSubmissionRow } from "@/server/services/submission/submission.store";
import { submissionEvent } from "@/server/services/submission/submission-event";

/**
 * Ends attempts that had no effect yet, because the application is cancelled, written anew or deleted. Runs in the
 * transaction of that change; `allowsSent` lets what was certainly sent be.
 * @throws AppError `conflict` while one is under way or its outcome is unknown: then its owner speaks first.
 */
export async function releaseSubmissions(
  db: DatabaseClient,
  at: Date,
  applicationId: string,
  reason: string,
  { allowsSent = false } = {},
): Promise<void> {
  for (const row of await listActiveSubmissions(db, applicationId)) {
    if (allowsSent && row.state === "submitted") continue;
    const didMove =
      canMoveSubmission(row.state, "cancelled") &&
      (await moveSubmissionRow(db, row, { from: row.state, to: "cancelled", by: "owner", note: reason, at }));
    if (!didMove) {
      throw new AppError(
        "conflict",
        row.state === "unknown"
          ? "Say first whether your application arrived."
          : "Your application is being sent right now. Wait a moment, then look again.",
      );
    }
    await writeOutbox(db, [{ name: "submission/cancelled", data: submissionEvent(row) }]);
  }
}
