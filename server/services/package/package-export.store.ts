import type { LedgerCursor } from "@/lib/domain/package/ledger";
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

/** The condition for what comes after an entry of the ledger. */
export function olderThan(before: LedgerCursor | undefined) {
  return before ? { OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] } : {};
}

/** Newest first, a page at a time. */
export function listPackageExportsOf(
  db: DatabaseClient,
  accountId: string,
  page: { limit: number; before?: LedgerCursor | undefined },
): Promise<PackageExport[]> {
  return db.packageExport.findMany({
    where: { accountId, ...olderThan(page.before) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: page.limit,
    omit: { accountId: true },
  });
}
