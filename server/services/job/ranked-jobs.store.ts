import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import {
  jobsOf,
  openAndFiltered,
  seenAsSet,
  seenByEach,
  type Viewer,
} from "@/server/services/job/job-conditions.store";
import { applicationOf, JOB_ROW, type JobRow } from "@/server/services/job/job-row.store";
import { questionOf, type ResolvedTerm } from "@/server/services/job/search-terms.store";

type Walk = { where: Prisma.Sql; after: { key: number; id: string } | null; limit: number };
export type JobRowPage = { rows: JobRow[]; nextCursor: string | null };

/** A page of a person's jobs by score or newest first, of those that hold the words where there are any. The cursor is "<score or time>:<id>" of the last row. */
export async function listRankedJobs(
  db: DatabaseClient,
  viewer: Viewer,
  input: { filter: JobFilter; terms?: ResolvedTerm[]; cursor?: string | undefined; limit: number },
): Promise<JobRowPage> {
  const { filter, cursor, limit } = input;
  const question = questionOf(input.terms ?? []);
  const asked = question ? Prisma.sql`j.search @@ ${question}` : Prisma.sql`TRUE`;
  const at = cursor?.lastIndexOf(":") ?? -1;
  const after = cursor && at > 0 ? { key: Number(cursor.slice(0, at)), id: cursor.slice(at + 1) } : null;
  const isNewest = filter.sort === "newest";
  const where = Prisma.sql`${openAndFiltered(filter)} AND ${asked} AND ${seenByEach(viewer)}`;
  const rows = await (isNewest ? listNewest : listByScore)(db, viewer, { where, after, limit });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const key = last ? (isNewest ? last.listedAt.getTime() : last.score) : null;
  return { rows: page, nextCursor: rows.length > limit && last ? `${key}:${last.id}` : null };
}

async function listNewest(db: DatabaseClient, viewer: Viewer, { where, after, limit }: Walk): Promise<JobRow[]> {
  return db.$queryRaw<JobRow[]>`
    SELECT ${JOB_ROW}, ${applicationOf(viewer)} FROM ${jobsOf(viewer)}
    WHERE ${where} ${after ? Prisma.sql`AND (j."listedAt", j.id) < (to_timestamp(${after.key}::float8 / 1000), ${after.id})` : Prisma.empty}
    ORDER BY j."listedAt" DESC, j.id DESC LIMIT ${limit + 1}`;
}

/**
 * By score: first what has one, walked along the index of matches so that a page costs a page; then, where that runs out, what has none.
 */
async function listByScore(db: DatabaseClient, viewer: Viewer, { where, after, limit }: Walk): Promise<JobRow[]> {
  const hasScoresLeft = !after || after.key >= 0;
  const scored = hasScoresLeft
    ? await db.$queryRaw<JobRow[]>`
        SELECT ${JOB_ROW}, ${applicationOf(viewer)} FROM "JobMatch" m JOIN "Job" j ON j.id = m."jobId"
          LEFT JOIN "HiddenJob" h ON h."jobId" = j.id AND h."accountId" = ${viewer.accountId} AND h."profileId" = ${viewer.profileId}
        WHERE m."accountId" = ${viewer.accountId} AND m."profileId" = ${viewer.profileId} AND ${where}
          ${after ? Prisma.sql`AND m.score <= ${after.key}::float8 AND (m.score < ${after.key}::float8 OR j.id > ${after.id})` : Prisma.empty}
        ORDER BY m.score DESC, m."jobId" LIMIT ${limit + 1}`
    : [];
  if (scored.length > limit) return scored;
  const unscored = await db.$queryRaw<JobRow[]>`
    SELECT ${JOB_ROW}, ${applicationOf(viewer)} FROM ${jobsOf(viewer)}
    WHERE m."jobId" IS NULL AND ${where} ${after && after.key < 0 ? Prisma.sql`AND j.id > ${after.id}` : Prisma.empty}
    ORDER BY j.id LIMIT ${limit + 1 - scored.length}`;
  return [...scored, ...unscored];
}

export async function countRankedJobs(db: DatabaseClient, viewer: Viewer, filter: JobFilter): Promise<number> {
  const [count] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${jobsOf(viewer)} WHERE ${openAndFiltered(filter)} AND ${seenAsSet(viewer)}`;
  return count?.total ?? 0;
}
