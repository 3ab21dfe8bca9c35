import { ulid } from "ulid";
import { submissionRoutes } from "@/lib/domain/submission/submission-routes";
import { needsOwnersWord } from "@/lib/domain/submission/submission-state";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import type { ApplicationRow } from "@/server/services/application/application.store";
import { listPackagesOf } from "@/server/services/package/package.store";
import {
  findActiveSubmission,
  insertSubmission,
  moveSubmissionRow,
} from "@/server/services/submission/submission.store";
import { submissionEvent } from "@/server/services/submission/submission-event";

/**
 * The owner says on the board that they sent it: the attempt that waits for their word is settled, or one is written down,
 * so that the ledger knows which bytes and no second attempt can begin. Runs in the transaction of the move.
 * @throws AppError `conflict` while an attempt is under way.
 */
export async function recordSentByHand(db: DatabaseClient, application: ApplicationRow, at: Date): Promise<void> {
  const [newest] = await listPackagesOf(db, application.id);
  if (!newest) return;
  const active = await findActiveSubmission(db, newest.id);
  if (active?.state === "submitted") return;
  if (active && !needsOwnersWord(active.state))
    throw new AppError("conflict", "Your application is being sent right now. Wait a moment, then look again.");
  const row = active ?? {
    id: ulid(),
    accountId: application.accountId,
    applicationId: application.id,
    packageId: newest.id,
    packageHash: newest.hash,
    channel: "hand_off" as const,
    recipient: submissionRoutes(application.posting).find((one) => one.channel === "hand_off")?.recipient ?? "",
    state: "requested" as const,
    reference: null,
    note: null,
    requestedAt: at,
    changedAt: at,
  };
  if (!active && !(await insertSubmission(db, { ...row, at })))
    throw new AppError("conflict", "This package is being sent already, from another window.");
  await moveSubmissionRow(db, row, { from: row.state, to: "submitted", by: "owner", at });
  const data = submissionEvent(row);
  await writeOutbox(db, [
    { name: "submission/answered", data: { ...data, wasSent: true } },
    { name: "submission/submitted", data },
  ]);
}
