import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";
import { readableBy } from "@/server/services/posting/visible-postings.store";

export type StoredPosting = { id: string; contentHash: string; jobId: string; isGone: boolean };

/** What is stored of the given postings, by id. */
export async function findPostingStates(db: DatabaseClient, ids: string[]): Promise<Map<string, StoredPosting>> {
  const rows = await db.postingRecord.findMany({
    where: { id: { in: ids } },
    select: { id: true, contentHash: true, jobId: true, goneAt: true },
  });
  return new Map(
    rows.map((r) => [r.id, { id: r.id, contentHash: r.contentHash, jobId: r.jobId, isGone: r.goneAt !== null }]),
  );
}

export type PostingRow = {
  posting: Posting;
  contentHash: string;
  jobId: string;
  mergeReason: string | null;
  keys: string[];
  seenAt: Date;
  /** Whose private copy; null for a public posting. */
  ownerId: string | null;
};

export async function insertPostings(db: DatabaseClient, rows: PostingRow[]): Promise<void> {
  await db.postingRecord.createMany({
    data: rows.map((row) => ({
      id: row.posting.id,
      source: row.posting.source,
      board: row.posting.board ?? "",
      contentHash: row.contentHash,
      data: asJson(row.posting),
      mergeReason: row.mergeReason,
      jobId: row.jobId,
      firstSeenAt: row.seenAt,
      ownerId: row.ownerId,
    })),
    skipDuplicates: true,
  });
  await db.postingKey.createMany({
    data: rows.flatMap((row) => row.keys.map((key) => ({ key, postingId: row.posting.id }))),
    skipDuplicates: true,
  });
}

export async function updatePosting(db: DatabaseClient, posting: Posting, contentHash: string): Promise<void> {
  await db.postingRecord.update({
    where: { id: posting.id },
    data: { contentHash, data: asJson(posting), goneAt: null, missedSnapshots: 0 },
  });
}

/** Postings that share a blocking key, with their job: public ones, and the owner's private copies when there is an owner. */
export async function findPostingsByKeys(
  db: DatabaseClient,
  keys: string[],
  ownerId: string | null,
): Promise<{ key: string; jobId: string; posting: Posting }[]> {
  const rows = await db.postingKey.findMany({
    where: { key: { in: keys }, posting: ownerId === null ? { ownerId: null } : readableBy(ownerId) },
    select: { key: true, posting: { select: { jobId: true, data: true } } },
  });
  return rows.map((row) => ({
    key: row.key,
    jobId: row.posting.jobId,
    posting: postingSchema.parse(row.posting.data),
  }));
}

/** Ids of the live postings of one board. */
export async function listLivePostingIds(db: DatabaseClient, source: string, board: string): Promise<string[]> {
  const rows = await db.postingRecord.findMany({
    where: { source, board, ownerId: null, goneAt: null },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/** A posting missing from two complete snapshots in a row is gone. Returns the jobs that may have closed. */
export async function markPostingsMissed(db: DatabaseClient, ids: string[], at: Date): Promise<string[]> {
  await db.postingRecord.updateMany({ where: { id: { in: ids } }, data: { missedSnapshots: { increment: 1 } } });
  const gone = { id: { in: ids }, missedSnapshots: { gte: 2 }, goneAt: null };
  const rows = await db.postingRecord.findMany({ where: gone, select: { jobId: true } });
  await db.postingRecord.updateMany({ where: gone, data: { goneAt: at } });
  return [...new Set(rows.map((row) => row.jobId))];
}

export async function markPostingsSeen(db: DatabaseClient, ids: string[]): Promise<void> {
  await db.postingRecord.updateMany({
    where: { id: { in: ids }, OR: [{ goneAt: { not: null } }, { missedSnapshots: { gt: 0 } }] },
    data: { goneAt: null, missedSnapshots: 0 },
  });
}

/** Every posting of one job that the account may read, live ones first. */
export async function listPostingsOfJob(
  db: DatabaseClient,
  accountId: string,
  jobId: string,
): Promise<{ posting: Posting; mergeReason: string | null; firstSeenAt: Date; goneAt: Date | null }[]> {
  const rows = await db.postingRecord.findMany({
    where: { jobId, ...readableBy(accountId) },
    orderBy: { firstSeenAt: "asc" },
  });
  return rows
    .map((row) => ({
      posting: postingSchema.parse(row.data),
      mergeReason: row.mergeReason,
      firstSeenAt: row.firstSeenAt,
      goneAt: row.goneAt,
    }))
    .sort((a, b) => Number(a.goneAt !== null) - Number(b.goneAt !== null));
}
