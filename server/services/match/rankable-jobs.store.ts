import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { seenAsSet, seenByEach, type Viewer } from "@/server/services/job/job-conditions.store";

/** An open job that a person sees, with the posting they are shown of it and what its stored match stands on. */
export type RankableJob = { jobId: string; postingId: string; contentHash: string; inputHash: string | null };

/** The open jobs a person sees, newest first; of the given ones only, where some are given. Reads no posting. */
export function listRankableJobs(db: DatabaseClient, viewer: Viewer, jobIds?: string[]): Promise<RankableJob[]> {
  const among = jobIds ? Prisma.sql`j.id = ANY(${jobIds}) AND ${seenByEach(viewer)}` : Prisma.sql`${seenAsSet(viewer)}`;
  return db.$queryRaw<RankableJob[]>`
    SELECT j.id AS "jobId", shown.id AS "postingId", shown."contentHash", m."inputHash" FROM "Job" j
    JOIN LATERAL (
      SELECT p.id, p."contentHash" FROM "PostingRecord" p
      WHERE p."jobId" = j.id AND p."goneAt" IS NULL AND (p."ownerId" IS NULL OR p."ownerId" = ${viewer.accountId})
      ORDER BY (p.id = j."postingId") DESC, p."firstSeenAt", p.id LIMIT 1) shown ON TRUE
    LEFT JOIN "JobMatch" m ON m."jobId" = j.id AND m."accountId" = ${viewer.accountId} AND m."profileId" = ${viewer.profileId}
    WHERE j."closedAt" IS NULL AND ${among} ORDER BY j.id DESC`;
}

/** Postings to be scored, by id, without their HTML. */
export async function findRankedPostings(db: DatabaseClient, ids: string[]): Promise<Map<string, Posting>> {
  const rows = await db.$queryRaw<{ id: string; data: unknown }[]>`
    SELECT id, data - 'html' AS data FROM "PostingRecord" WHERE id = ANY(${ids})`;
  return new Map(rows.map((row) => [row.id, postingSchema.parse(row.data)]));
}

/** Deletes a profile's matches with jobs that closed or that the person no longer sees. */
export async function deleteMatchesOutOfSight(db: DatabaseClient, viewer: Viewer): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "JobMatch" m WHERE m."accountId" = ${viewer.accountId} AND m."profileId" = ${viewer.profileId}
      AND NOT EXISTS (SELECT 1 FROM "Job" j WHERE j.id = m."jobId" AND j."closedAt" IS NULL AND ${seenAsSet(viewer)})`;
}

/** The profiles whose lists may hold one of the jobs: they follow its board or brought it in. */
export function listInterestedProfiles(db: DatabaseClient, jobIds: string[]): Promise<Viewer[]> {
  return db.$queryRaw<Viewer[]>`
    SELECT DISTINCT seen."accountId", profile.id AS "profileId" FROM (
      SELECT f."accountId" FROM "PostingRecord" p JOIN "FollowedBoard" f ON f.source = p.source AND f.token = p.board
        WHERE p."jobId" = ANY(${jobIds}) AND p."ownerId" IS NULL
      UNION
      SELECT k."accountId" FROM "PostingRecord" p JOIN "KeptPosting" k ON k."postingId" = p.id WHERE p."jobId" = ANY(${jobIds})
    ) seen JOIN "Profile" profile ON profile."accountId" = seen."accountId" AND profile."deletedAt" IS NULL
    ORDER BY 1, 2`;
}
