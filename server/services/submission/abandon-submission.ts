import type { SubmissionState } from "@/lib/domain/submission/submission.schema";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { settleSubmission } from "@/server/services/submission/settle-submission";
import { getSubmissionOf } from "@/server/services/submission/submission.store";

/**
 * The compensation of every step of sending, after its last attempt: what had not begun is over and gives its key back; what
 * had begun may have arrived, so its owner is asked. Idempotent.
 */
export async function abandonSubmission(
  ctx: ServiceContext,
  input: { submissionId: string; reason: string },
): Promise<{ state: SubmissionState }> {
  const accountId = ownerOf(ctx);
  const row = await getSubmissionOf(ctx.db, accountId, input.submissionId);
  if (row.state === "requested" || row.state === "intended")
    await settleSubmission(ctx, row, { from: row.state, to: "failed", by: "system", note: input.reason });
  if (row.state === "sending")
    await settleSubmission(ctx, row, { from: "sending", to: "unknown", by: "system", note: input.reason });
  await deliverOutboxSoon(ctx);
  return { state: (await getSubmissionOf(ctx.db, accountId, row.id)).state };
}
