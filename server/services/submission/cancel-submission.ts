import { canMoveSubmission } from "@/lib/domain/submission/submission-state";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { settleSubmission } from "@/server/services/submission/settle-submission";
import { getSubmissionOf } from "@/server/services/submission/submission.store";

/** Stops an attempt before anything left. @throws AppError `conflict` once it is under way or may have arrived. */
export async function cancelSubmission(ctx: ServiceContext, id: string): Promise<void> {
  const row = await getSubmissionOf(ctx.db, ownerOf(ctx), id);
  if (row.state === "cancelled") return;
  const isDone =
    canMoveSubmission(row.state, "cancelled") &&
    (await settleSubmission(ctx, row, { from: row.state, to: "cancelled", by: "owner" }));
  if (!isDone) throw new AppError("conflict", "It is on its way or was sent, so it cannot be stopped any more.");
  await deliverOutboxSoon(ctx);
}
