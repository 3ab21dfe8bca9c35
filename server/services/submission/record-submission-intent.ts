import { manifestHash } from "@/lib/domain/package/manifest-hash";
import type { SubmissionState } from "@/lib/domain/submission/submission.schema";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findApprovedHash } from "@/server/services/approval/approval.store";
import { getPackageOf } from "@/server/services/package/package.store";
import { sha256 } from "@/server/services/package/sha256";
import { getSubmissionOf, moveSubmissionRow } from "@/server/services/submission/submission.store";

/**
 * Records that this package is about to leave, in the transaction that checks that these are the approved bytes: manifest,
 * package, request and approval all carry one hash, and the approval still stands. Idempotent.
 * @throws AppError `conflict` when they do not, or when the application is no longer ready.
 */
export async function recordSubmissionIntent(
  ctx: ServiceContext,
  input: { submissionId: string },
): Promise<{ state: SubmissionState }> {
  const accountId = ownerOf(ctx);
  return ctx.db.$transaction(async (tx) => {
    const submission = await getSubmissionOf(tx, accountId, input.submissionId);
    if (submission.state !== "requested") return { state: submission.state };
    const sealed = await getPackageOf(tx, accountId, submission.packageId);
    const approved = await findApprovedHash(tx, sealed.id);
    const hashes = [sealed.hash, submission.packageHash, manifestHash(sealed.manifest, sha256)];
    if (approved === null || hashes.some((hash) => hash !== approved))
      throw new AppError("conflict", "These are not the bytes you approved, or your approval no longer stands.");
    const { status } = await getApplicationOf(tx, accountId, submission.applicationId);
    if (status !== "ready") throw new AppError("conflict", "This application is not ready to be sent any more.");
    await moveSubmissionRow(tx, submission, { from: "requested", to: "intended", by: "system", at: ctx.clock.now() });
    return { state: "intended" };
  });
}
