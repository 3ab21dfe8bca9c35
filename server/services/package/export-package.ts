import { isApproved } from "@/lib/domain/application/application-status";
import type { PackageFile } from "@/lib/domain/package/package.schema";
import { zipPackage } from "@/lib/domain/package/package-zip";
import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { recordActivity } from "@/server/services/activity/activity.store";
import { getApplicationOf } from "@/server/services/application/application.store";
import { findApprovedHash } from "@/server/services/approval/approval.store";
import { fileNameOf } from "@/server/services/package/file-name";
import { getPackageOf, type PackageRow } from "@/server/services/package/package.store";
import { insertPackageExport } from "@/server/services/package/package-export.store";
import { sha256 } from "@/server/services/package/sha256";

/** "zip" is every file with the manifest; "pdf" the letter and the resume in one file, for forms that take only one. */
export type PackageFormat = "zip" | "pdf";
/** What goes into the one PDF, in this order. */
const BUNDLED: readonly PackageFile["role"][] = ["cover_letter_pdf", "resume_pdf"];

/**
 * The approved package in one file, checked against its manifest on the way out, and written into the ledger. The same
 * package gives the same bytes every time.
 * @throws AppError `conflict` before the owner approved it: nothing leaves without approval of the exact bytes.
 */
export async function exportPackage(
  ctx: ServiceContext,
  packageId: string,
  format: PackageFormat = "zip",
): Promise<{ bytes: Uint8Array; filename: string }> {
  const accountId = ownerOf(ctx);
  const sealed = await getPackageOf(ctx.db, accountId, packageId);
  const application = await getApplicationOf(ctx.db, accountId, sealed.applicationId);
  const approvedHash = await findApprovedHash(ctx.db, packageId);
  if (!isApproved(application.status) || approvedHash !== sealed.hash) {
    throw new AppError("conflict", "Approve this package first; then it can be downloaded for sending.");
  }
  const bytes = format === "zip" ? await zipOf(ctx, sealed) : await bundleOf(ctx, sealed);
  const { candidate, company, title } = sealed.manifest.application;
  const filename = `${fileNameOf(candidate)}-${fileNameOf(company)}.${format}`;
  const at = ctx.clock.now();
  await ctx.db.$transaction(async (tx) => {
    await insertPackageExport(tx, accountId, {
      packageId,
      packageHash: sealed.hash,
      company,
      title,
      format,
      filename,
      sizeBytes: bytes.byteLength,
      sha256: sha256(bytes),
      at,
    });
    const message = `You downloaded the package ${sealed.hash.slice(0, 12)}${format === "pdf" ? " as one PDF" : ""}.`;
    await recordActivity(
      tx,
      accountId,
      { type: "application", id: application.id },
      { kind: "package.downloaded", message, at },
    );
  });
  return { bytes, filename };
}

async function zipOf(ctx: ServiceContext, { manifest }: PackageRow): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const file of manifest.files) files.set(file.path, await ctx.ports.files.get(`packages/${file.sha256}`));
  return zipPackage(manifest, files, sha256);
}

async function bundleOf(ctx: ServiceContext, { manifest }: PackageRow): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const role of BUNDLED) {
    const file = manifest.files.find((entry) => entry.role === role);
    if (!file) continue;
    const bytes = await ctx.ports.files.get(`packages/${file.sha256}`);
    if (sha256(bytes) !== file.sha256)
      throw new AppError("conflict", `The file ${file.path} is not the one that was sealed. Nothing was handed out.`);
    parts.push(bytes);
  }
  const { candidate, title } = manifest.application;
  return ctx.ports.documents.bundlePdf(parts, { title: `${candidate} – ${title}`, author: candidate });
}
