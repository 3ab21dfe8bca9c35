import type { DatabaseClient } from "@/server/db/client";

export type PackageExport = {
  id: string;
  packageId: string;
  packageHash: string;
  company: string;
  title: string;
  format: string;
  filename: string;
  sizeBytes: number;
  /** Of the bytes that were handed out. */
  sha256: string;
  at: Date;
};

/** Append-only: what left is written down, and never changed. */
export async function insertPackageExport(
  db: DatabaseClient,
  accountId: string,
  row: Omit<PackageExport, "id">,
): Promise<void> {
  await db.packageExport.create({ data: { accountId, ...row } });
}

/** Newest first, a page at a time: `before` is the id of the last one seen. */
export function listPackageExportsOf(
  db: DatabaseClient,
  accountId: string,
  page: { limit: number; before?: string | undefined },
): Promise<PackageExport[]> {
  return db.packageExport.findMany({
    where: { accountId, ...(page.before ? { id: { lt: page.before } } : {}) },
    orderBy: { id: "desc" },
    take: page.limit,
    omit: { accountId: true },
  });
}
