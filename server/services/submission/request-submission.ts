import { ulid } from "ulid";
import type { RequestSubmission } from "@/lib/domain/submission/submission.schema";
import { submissionRoutes } from "@/lib/domain/submission/submission-routes";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { deliverOutboxSoon } from "@/server/services/activity/deliver-outbox";
import { writeOutbox } from "@/server/services/activity/outbox.store";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findApprovedHash } from "@/server/services/approval/approval.store";
import { listPackagesOf } from "@/server/services/package/package.store";
import { findActiveSubmission, insertSubmission } from "@/server/services/submission/submission.store";

/**
 * The owner's word to send the approved package. Asking twice gives the same attempt: while one may have an effect, the
 * package's unique key admits no other. Row, history, activity and event are one transaction.
 * @throws AppError `conflict` unless these are the newest, approved bytes of an application that is ready, or when they
 * were sent already; `invalid_input` for a way this posting does not offer.
 */
export async function requestSubmission(
  ctx: ServiceContext,
  input: RequestSubmission,
): Promise<{ id: string; isNew: boolean }> {
  const accountId = ownerOf(ctx);
  const at = ctx.clock.now();
  const result = await ctx.db.$transaction(async (tx) => {
    const application = await getApplicationOf(tx, accountId, input.applicationId);
    const [newest] = await listPackagesOf(tx, application.id);
    if (!newest) throw new AppError("conflict", "There is no package to send yet.");
    const active = await findActiveSubmission(tx, newest.id);
    if (active?.state === "submitted") throw new AppError("conflict", "This package was sent already.");
    if (active) return { id: active.id, isNew: false };
    if (newest.hash !== input.packageHash)
      throw new AppError("conflict", "The package has changed since you looked at it. Look at the new one first.");
    if (application.status !== "ready" || (await findApprovedHash(tx, newest.id)) !== newest.hash)
      throw new AppError("conflict", "Approve this package first; then it can be sent.");
    const route = submissionRoutes(application.posting).find((one) => one.channel === input.channel);
    if (!route) throw new AppError("invalid_input", "This job cannot be applied to in that way. Choose another.");
    const row = {
      id: ulid(),
      accountId,
      applicationId: application.id,
      packageId: newest.id,
      packageHash: newest.hash,
      ...route,
    };
    if (!(await insertSubmission(tx, { ...row, at })))
      throw new AppError("conflict", "This package is being sent already, from another window.");
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "submission.requested", message: `You asked to send the package ${newest.hash.slice(0, 12)}.`, at },
    );
    const { id: submissionId, recipient: _, ...ids } = row;
    await writeOutbox(tx, [{ name: "submission/requested", data: { ...ids, submissionId } }]);
    return { id: row.id, isNew: true };
  });
  await deliverOutboxSoon(ctx);
  return result;
}
