import type { ClosedReason } from "@/lib/domain/job/is-stale";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { Database, DatabaseClient } from "@/server/db/client";
import { jsonText } from "@/server/db/json";
import { findIdsByKeys } from "@/server/services/posting/posting-keys.store";
import { readableBy } from "@/server/services/posting/visible-postings.store";

export type StoredPosting = { id: string; contentHash: string; jobId: string; goneReason: ClosedReason | null };

/** What is stored of the given postings, by id. */
export async function findPostingStates(db: DatabaseClient, ids: string[]): Promise<Map<string, StoredPosting>> {
  const rows = await db.$queryRaw<StoredPosting[]>`
    SELECT id, "contentHash", "jobId", CASE WHEN "goneAt" IS NULL THEN NULL ELSE COALESCE("goneReason", 'missing') END AS "goneReason"
    FROM "PostingRecord" WHERE id = ANY(${ids})`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Postings as stored, by id; those that are not there are left out. */
export async function findPostings(db: DatabaseClient, ids: string[]): Promise<Map<string, Posting>> {
  const rows = await db.postingRecord.findMany({ where: { id: { in: ids } }, select: { id: true, data: true } });
  return new Map(rows.map((row) => [row.id, postingSchema.parse(row.data)]));
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
  /** Set when it is stale on arrival. */
  goneReason: ClosedReason | null;
};

export async function insertPostings(db: DatabaseClient, rows: PostingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const records = rows.map(({ posting, seenAt, goneReason, ...row }) => ({
    ...row,
    id: posting.id,
    source: posting.source,
    board: posting.board ?? "",
    data: posting,
    seenAt: seenAt.toISOString(),
    goneReason,
    goneAt: goneReason ? seenAt.toISOString() : null,
  }));
  await db.$executeRaw`
    INSERT INTO "PostingRecord" (id, source, board, "contentHash", data, "mergeReason", "jobId", "firstSeenAt", "ownerId", "goneAt", "goneReason", keys)
    SELECT id, source, board, "contentHash", data, "mergeReason", "jobId", "seenAt", "ownerId", "goneAt", "goneReason", keys
    FROM jsonb_to_recordset(${jsonText(records)}::jsonb) AS x(id text, source text, board text, "contentHash" text, data jsonb,
      "mergeReason" text, "jobId" text, "seenAt" timestamptz, "ownerId" text, "goneAt" timestamptz, "goneReason" text,
      keys text[])
    ON CONFLICT (id) DO NOTHING`;
}

/** Replaces the words of postings. A stale one is gone, any other is live again. */
export async function updatePostings(
  db: DatabaseClient,
  postings: { posting: Posting; contentHash: string; goneReason: ClosedReason | null }[],
  at: Date,
): Promise<void> {
  if (postings.length === 0) return;
  const rows = postings.map(({ posting, ...row }) => ({ id: posting.id, data: posting, ...row }));
  await db.$executeRaw`
    UPDATE "PostingRecord" p SET "contentHash" = x."contentHash", data = x.data, "missedSnapshots" = 0, "goneReason" = x."goneReason",
      "goneAt" = CASE WHEN x."goneReason" IS NULL THEN NULL ELSE COALESCE(p."goneAt", ${at}::timestamptz) END
    FROM jsonb_to_recordset(${jsonText(rows)}::jsonb) AS x(id text, data jsonb, "contentHash" text, "goneReason" text)
    WHERE p.id = x.id`;
}

/**
 * Postings that share a blocking key, with their job: public ones, and the owner's private copies when there is an owner. Each
 * posting is read once, without its HTML, however many keys it shares.
 */
export async function findPostingsByKeys(
  db: Database,
  keys: string[],
  ownerId: string | null,
): Promise<{ key: string; jobId: string; posting: Posting }[]> {
  const ids = await findIdsByKeys(db, keys, { ownerId });
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<{ jobId: string; data: unknown; keys: string[] }[]>`
    SELECT "jobId", data - 'html' AS data, keys FROM "PostingRecord" WHERE id = ANY(${ids})`;
  const asked = new Set(keys);
  return rows.flatMap((row) => {
    const known = { jobId: row.jobId, posting: postingSchema.parse(row.data) };
    return row.keys.filter((key) => asked.has(key)).map((key) => ({ key, ...known }));
  });
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
  await db.postingRecord.updateMany({ where: gone, data: { goneAt: at, goneReason: "missing" } });
  return [...new Set(rows.map((row) => row.jobId))];
}

/** Postings that are there again. What closed for another reason than being missing stays closed. */
export async function markPostingsSeen(db: DatabaseClient, ids: string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "PostingRecord" SET "goneAt" = NULL, "goneReason" = NULL, "missedSnapshots" = 0
    WHERE id = ANY(${ids}) AND ("missedSnapshots" > 0 OR ("goneAt" IS NOT NULL AND COALESCE("goneReason", 'missing') IN ('missing', 'gone')))`;
}

/** Takes postings for gone. Returns the jobs that may have closed. */
export async function markPostingsGone(
  db: DatabaseClient,
  ids: string[],
  reason: ClosedReason,
  at: Date,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ jobId: string }[]>`
    UPDATE "PostingRecord" SET "goneAt" = ${at}::timestamptz, "goneReason" = ${reason}
    WHERE id = ANY(${ids}) AND "goneAt" IS NULL RETURNING "jobId"`;
  return [...new Set(rows.map((row) => row.jobId))];
}

/** Live postings whose closing date was before `at`; a day without a time counts to its end everywhere on earth. */
export async function listExpiredPostingIds(db: DatabaseClient, at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "PostingRecord" p JOIN "Job" j ON j.id = p."jobId" AND j."closedAt" IS NULL
    WHERE p."goneAt" IS NULL AND p.data->>'validThrough' IS NOT NULL
      AND (p.data->>'validThrough')::timestamptz + CASE WHEN length(p.data->>'validThrough') = 10 THEN interval '36 hours' ELSE interval '0' END < ${at}::timestamptz`;
  return rows.map((row) => row.id);
}

export type PostingOfJob = {
  posting: Posting;
  mergeReason: string | null;
  firstSeenAt: Date;
  goneAt: Date | null;
  goneReason: ClosedReason | null;
};

/** Every posting of one job that the account may read, live ones first. */
export async function listPostingsOfJob(db: DatabaseClient, accountId: string, jobId: string): Promise<PostingOfJob[]> {
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
      goneReason: row.goneReason as ClosedReason | null,
    }))
    .sort((a, b) => Number(a.goneAt !== null) - Number(b.goneAt !== null));
}

/** Moves a posting to another job, with why it stands there. */
export async function movePosting(
  db: DatabaseClient,
  postingId: string,
  jobId: string,
  mergeReason: string | null,
): Promise<void> {
  await db.postingRecord.update({ where: { id: postingId }, data: { jobId, mergeReason } });
}
