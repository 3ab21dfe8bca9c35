import type { SubmissionState } from "@/lib/domain/submission/submission.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import type { ChannelAnswer } from "@/server/ports/submission-channel";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { loadParcel } from "@/server/services/submission/load-parcel";
import { settleSubmission } from "@/server/services/submission/settle-submission";
import { getSubmissionOf, moveSubmissionRow, type SubmissionRow } from "@/server/services/submission/submission.store";

const UNKNOWN =
  "Dossier stopped, or the connection broke, while it was being sent. It may or may not have arrived. Look for a confirmation, then say here which it is.";

async function recordAnswer(ctx: ServiceContext, row: SubmissionRow, answer: ChannelAnswer): Promise<SubmissionState> {
  if (answer.outcome === "not_reached") {
    const at = ctx.clock.now();
    await moveSubmissionRow(ctx.db, row, { from: "sending", to: "intended", by: "system", note: answer.reason, at });
    throw new AppError("unavailable", answer.reason, {
      ...(answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs }),
    });
  }
  const outcome =
    answer.outcome === "refused"
      ? ({ to: "failed", note: answer.reason } as const)
      : ({
          to: answer.outcome,
          reference: answer.reference,
          note: answer.outcome === "handed_over" ? answer.note : null,
        } as const);
  if (await settleSubmission(ctx, row, { from: "sending", by: "system", ...outcome })) return outcome.to;
  // A repetition gave this attempt up while its answer was on the way: the answer is the better knowledge.
  if (outcome.to === "submitted") await settleSubmission(ctx, row, { from: "unknown", by: "system", ...outcome });
  return (await getSubmissionOf(ctx.db, row.accountId, row.id)).state;
}

/**
 * Hands an intended package to its channel, at most once. "sending" is written before anything leaves; a repetition that
 * finds it there asks the owner instead of sending again, unless the channel knows a repetition for one.
 * @throws AppError `unavailable` when the other side was certainly not reached: trying again is safe.
 */
export async function sendSubmission(
  ctx: ServiceContext,
  input: { submissionId: string },
): Promise<{ state: SubmissionState }> {
  const state = await attempt(ctx, input.submissionId);
  await deliverOutboxSoon(ctx);
  return { state };
}

async function attempt(ctx: ServiceContext, submissionId: string): Promise<SubmissionState> {
  const accountId = ownerOf(ctx);
  const row = await getSubmissionOf(ctx.db, accountId, submissionId);
  if (row.state !== "intended" && row.state !== "sending") return row.state;
  const channel = ctx.ports.submissionChannels[row.channel];
  if (row.state === "sending" && !channel.isRepeatable) {
    await settleSubmission(ctx, row, { from: "sending", to: "unknown", by: "system", note: UNKNOWN });
    return (await getSubmissionOf(ctx.db, accountId, row.id)).state;
  }
  const parcel = await loadParcel(ctx, row);
  if (row.state === "intended") {
    const at = ctx.clock.now();
    const isOurs = await moveSubmissionRow(ctx.db, row, { from: "intended", to: "sending", by: "system", at });
    if (!isOurs) return (await getSubmissionOf(ctx.db, accountId, row.id)).state;
  }
  let answer: ChannelAnswer;
  try {
    answer = await channel.send(parcel);
  } catch (error) {
    ctx.log.warn({ submissionId: row.id, error: String(error) }, "nobody knows whether a package arrived");
    await settleSubmission(ctx, row, { from: "sending", to: "unknown", by: "system", note: UNKNOWN });
    return "unknown";
  }
  return recordAnswer(ctx, row, answer);
}
