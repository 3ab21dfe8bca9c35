import { type PackageManifest, packageManifestSchema } from "@/lib/domain/package/package.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

export type PackageRow = {
  id: string;
  applicationId: string;
  draftId: string;
  hash: string;
  manifest: PackageManifest;
  createdAt: Date;
};

/** Stores a sealed package; the same hash for the same application is the same package. */
export async function insertPackage(
  db: DatabaseClient,
  row: { applicationId: string; draftId: string; hash: string; manifest: PackageManifest },
): Promise<{ id: string; isNew: boolean }> {
  const { count } = await db.package.createMany({
    data: [{ ...row, manifest: asJson(row.manifest) }],
    skipDuplicates: true,
  });
  const { id } = await db.package.findUniqueOrThrow({
    where: { applicationId_hash: { applicationId: row.applicationId, hash: row.hash } },
    select: { id: true },
  });
  return { id, isNew: count > 0 };
}

export async function getPackageOf(db: DatabaseClient, accountId: string, id: string): Promise<PackageRow> {
  const row = await db.package.findFirst({ where: { id, application: { accountId } } });
  if (!row) throw new AppError("not_found", "This package does not exist.");
  return { ...row, manifest: packageManifestSchema.parse(row.manifest) };
}

/** Newest first. */
export async function listPackagesOf(db: DatabaseClient, applicationId: string): Promise<PackageRow[]> {
  const rows = await db.package.findMany({ where: { applicationId }, orderBy: { id: "desc" } });
  return rows.map((row) => ({ ...row, manifest: packageManifestSchema.parse(row.manifest) }));
}
