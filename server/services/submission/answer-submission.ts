import { needsOwnersWord } from "@/lib/domain/submission/submission-state";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { settleSubmission } from "@/server/services/submission/settle-submission";
import { getSubmissionOf } from "@/server/services/submission/submission.store";
import { submissionEvent } from "@/server/services/submission/submission-event";

/**
 * The owner's word on what only they can know: whether a package that was handed to them, or whose outcome is unknown, was
 * sent. "Not sent" gives the package's key back, so that it can be sent.
 * @throws AppError `conflict` when there is nothing to say.
 */
export async function answerSubmission(ctx: ServiceContext, input: { id: string; wasSent: boolean }): Promise<void> {
  const row = await getSubmissionOf(ctx.db, ownerOf(ctx), input.id);
  const to = input.wasSent ? "submitted" : "not_sent";
  if (row.state === to) return;
  const isDone =
    needsOwnersWord(row.state) &&
    (await settleSubmission(ctx, row, { from: row.state, to, by: "owner" }, (tx) =>
      writeOutbox(tx, [{ name: "submission/answered", data: { ...submissionEvent(row), wasSent: input.wasSent } }]),
    ));
  if (!isDone) throw new AppError("conflict", "There is nothing to say about this any more. Look at where it stands.");
  await deliverOutboxSoon(ctx);
}
