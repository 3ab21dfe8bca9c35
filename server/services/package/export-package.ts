import { isApproved } from "@/lib/domain/application/application-status";
import { zipPackage } from "@/lib/domain/package/package-zip";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findApprovedHash } from "@/server/services/approval/approval.store";
import { fileNameOf } from "@/server/services/package/file-name";
import { getPackageOf } from "@/server/services/package/package.store";
import { sha256 } from "@/server/services/package/sha256";

/**
 * The approved package as one ZIP, checked against its manifest on the way out.
 * @throws AppError `conflict` before the owner approved it: nothing leaves without approval of the exact bytes.
 */
export async function exportPackage(
  ctx: ServiceContext,
  packageId: string,
): Promise<{ bytes: Uint8Array; filename: string }> {
  const accountId = ownerOf(ctx);
  const sealed = await getPackageOf(ctx.db, accountId, packageId);
  const application = await getApplicationOf(ctx.db, accountId, sealed.applicationId);
  const approvedHash = await findApprovedHash(ctx.db, packageId);
  if (!isApproved(application.status) || approvedHash !== sealed.hash) {
    throw new AppError("conflict", "Approve this package first; then it can be downloaded for sending.");
  }
  const files = new Map<string, Uint8Array>();
  for (const file of sealed.manifest.files) files.set(file.path, await ctx.ports.files.get(`packages/${file.sha256}`));
  const bytes = zipPackage(sealed.manifest, files, sha256);
  await recordActivity(
    ctx.db,
    accountId,
    { type: "application", id: application.id },
    {
      kind: "package.downloaded",
      message: `You downloaded the package ${sealed.hash.slice(0, 12)}.`,
      at: ctx.clock.now(),
    },
  );
  const filename = `${fileNameOf(sealed.manifest.application.candidate)}-${fileNameOf(sealed.manifest.application.company)}.zip`;
  return { bytes, filename };
}
