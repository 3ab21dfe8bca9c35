import type { LedgerCursor } from "@/lib/domain/package/ledger";
import { packageManifestSchema } from "@/lib/domain/package/package.schema";
import type { SubmissionChannelName } from "@/lib/domain/submission/submission.schema";
import type { DatabaseClient } from "@/server/db/client";
import { olderThan } from "@/server/services/package/package-export.store";

export type PackageDeletion = {
  id: string;
  applicationId: string;
  packageHash: string;
  company: string;
  title: string;
  sealedAt: Date;
  /** When it was approved and on which device; null where it never was. */
  approvedAt: Date | null;
  approvedOn: string | null;
  /** When it was sent, how and where to; null where it was not. */
  sentAt: Date | null;
  channel: SubmissionChannelName | null;
  recipient: string | null;
  reference: string | null;
  deletedBy: "owner" | "retention";
  at: Date;
};

/**
 * Deletes every package of one application, with its approvals and submissions, and writes the line that is left of each.
 * Its stored files wait to be removed. Call inside the transaction that deletes the application.
 */
export async function deletePackages(
  db: DatabaseClient,
  accountId: string,
  applicationId: string,
  deletion: { at: Date; deletedBy: PackageDeletion["deletedBy"] },
): Promise<void> {
  const rows = await db.package.findMany({
    where: { applicationId, application: { accountId } },
    orderBy: { id: "asc" },
    include: {
      approvals: { where: { decision: { decision: "approve" } }, include: { decision: true } },
      submissions: { where: { state: "submitted" }, take: 1 },
    },
  });
  await db.packageDeletion.createMany({
    data: rows.map(({ id, hash, manifest, createdAt, approvals, submissions }) => {
      const { application, files } = packageManifestSchema.parse(manifest);
      const approved = approvals.at(-1)?.decision;
      const sent = submissions[0];
      return {
        accountId,
        applicationId,
        packageId: id,
        packageHash: hash,
        company: application.company,
        title: application.title,
        sealedAt: createdAt,
        approvedAt: approved?.decidedAt ?? null,
        approvedOn: approved?.device ?? null,
        sentAt: sent?.changedAt ?? null,
        channel: sent?.channel ?? null,
        recipient: sent?.recipient ?? null,
        reference: sent?.reference ?? null,
        files: [...new Set(files.map((file) => `packages/${file.sha256}`))],
        ...deletion,
      };
    }),
  });
  await db.package.deleteMany({ where: { applicationId, application: { accountId } } });
}

/** Newest first, a page at a time. */
export async function listPackageDeletionsOf(
  db: DatabaseClient,
  accountId: string,
  page: { limit: number; before?: LedgerCursor | undefined },
): Promise<PackageDeletion[]> {
  const rows = await db.packageDeletion.findMany({
    where: { accountId, ...olderThan(page.before) },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: page.limit,
    omit: { accountId: true, packageId: true, files: true, filesRemovedAt: true },
  });
  return rows.map((row) => ({
    ...row,
    channel: row.channel as SubmissionChannelName | null,
    deletedBy: row.deletedBy as PackageDeletion["deletedBy"],
  }));
}

/** Deleted packages of everybody whose files were not removed yet. */
export async function listWaitingFiles(db: DatabaseClient, limit: number): Promise<{ id: string; files: string[] }[]> {
  return db.packageDeletion.findMany({
    where: { filesRemovedAt: null },
    orderBy: { id: "asc" },
    take: limit,
    select: { id: true, files: true },
  });
}

export async function markFilesRemoved(db: DatabaseClient, id: string, at: Date): Promise<void> {
  await db.packageDeletion.update({ where: { id }, data: { files: [], filesRemovedAt: at } });
}

/** Which of these stored files a sealed package or a kept mail of anybody names: the same bytes are stored once. */
export async function listNamedFiles(db: DatabaseClient, keys: readonly string[]): Promise<Set<string>> {
  const hashes = keys.map((key) => key.slice(key.indexOf("/") + 1));
  const rows = await db.$queryRaw<{ digest: string }[]>`
    SELECT wanted.digest FROM unnest(${hashes}::text[]) AS wanted(digest)
    WHERE EXISTS (
      SELECT 1 FROM "Package"
      WHERE manifest @> jsonb_build_object('files', jsonb_build_array(jsonb_build_object('sha256', wanted.digest))))
    OR EXISTS (
      SELECT 1 FROM "OutboxMail" WHERE attachments @> jsonb_build_array(jsonb_build_object('sha256', wanted.digest)))`;
  return new Set(rows.map((row) => `packages/${row.digest}`));
}
