import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import type { Database, DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import {
  both,
  jobsOf,
  openAndFiltered,
  seenAsSet,
  seenByEach,
  type Viewer,
} from "@/server/services/job/job-conditions.store";
import { embedderIs, vectorColumn, vectorLiteral } from "@/server/services/job/job-embedding.store";
import { questionOf, type ResolvedTerm } from "@/server/services/job/search-terms.store";

/** At most so many of each list are fused; what is beyond is still counted. */
export const MOST_BY_WORDS = 500;
export const MOST_BY_VECTOR = 100;

/** `within` narrows further by what no filter of a page says. */
export type Search = { terms: ResolvedTerm[]; filter: JobFilter; within?: Prisma.Sql };

/** Jobs that hold the words, those with the words in title, company or place first, equals by how well they fit the person. */
export async function findByWords(
  db: DatabaseClient,
  viewer: Viewer,
  { terms, filter }: Search,
  limit = MOST_BY_WORDS,
): Promise<string[]> {
  const question = questionOf(terms);
  if (!question) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT j.id FROM ${jobsOf(viewer)}, (SELECT ${question} AS question) q
    WHERE j.search @@ q.question AND ${openAndFiltered(filter)} AND ${seenByEach(viewer)}
    ORDER BY ts_rank(j.headline, q.question) DESC, COALESCE(m.score, -1) DESC, j.id LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

/** Where neighbours are looked for: in the index of all vectors, or among the jobs that the person sees, one by one. */
export type VectorReach = "index" | "seen";
export type Neighbour = { embedder: string; vector: Float32Array; alikeFrom: number };

/** Jobs whose vector is near the given one, nearest first, down to the cosine from which texts are alike. Excluded words hold here too. */
export async function findByVector(
  db: Database,
  viewer: Viewer,
  near: Neighbour,
  { terms, filter, within }: Search,
  reach: VectorReach,
  limit = MOST_BY_VECTOR,
): Promise<string[]> {
  const column = vectorColumn(near.vector.length);
  const target = Prisma.sql`${vectorLiteral(near.vector)}::halfvec(${Prisma.raw(String(near.vector.length))})`;
  const excluded = questionOf(terms.filter((term) => term.isExcluded));
  const where = both([
    openAndFiltered(filter),
    ...(within ? [within] : []),
    ...(excluded ? [Prisma.sql`j.search @@ ${excluded}`] : []),
  ]);
  const found =
    reach === "seen"
      ? db.$queryRaw<{ id: string; distance: number }[]>`
          WITH seen AS MATERIALIZED (SELECT j.id FROM ${jobsOf(viewer)} WHERE ${where} AND ${seenAsSet(viewer)})
          SELECT seen.id, (${column} <=> ${target})::float8 AS distance FROM seen JOIN "JobEmbedding" e ON e."jobId" = seen.id
          WHERE ${embedderIs(near.embedder)} ORDER BY distance, seen.id LIMIT ${limit}`
      : db.$queryRaw<{ id: string; distance: number }[]>`
          SELECT j.id, (${column} <=> ${target})::float8 AS distance FROM "JobEmbedding" e JOIN ${jobsOf(viewer)} ON e."jobId" = j.id
          WHERE ${embedderIs(near.embedder)} AND ${where} AND ${seenByEach(viewer)} ORDER BY ${column} <=> ${target} LIMIT ${limit}`;
  // Local to the transaction: on the embedded database all connections share one session.
  const [, , rows] = await db.$transaction([
    db.$executeRaw`SET LOCAL hnsw.ef_search = 100`,
    db.$executeRaw`SET LOCAL hnsw.iterative_scan = relaxed_order`,
    found,
  ]);
  return rows
    .filter((row) => row.distance <= 1 - near.alikeFrom)
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .map((row) => row.id);
}

/** Up to so many, comparing each takes a few milliseconds and misses nothing. */
const FEW = 2_000;

/** Looking among what the person sees is cheaper where that is little, or a small part of everything. */
export async function chooseVectorReach(db: DatabaseClient, viewer: Viewer): Promise<VectorReach> {
  const [row] = await db.$queryRaw<{ seen: number; all: number }[]>`
    SELECT (SELECT COALESCE(sum(b."postingCount"), 0) FROM "FollowedBoard" f JOIN "Board" b ON b.source = f.source AND b.token = f.token
        WHERE f."accountId" = ${viewer.accountId})::int AS seen,
      (SELECT COALESCE(sum("postingCount"), 0) FROM "Board")::int AS all`;
  return row && row.seen > FEW && row.seen * 5 >= row.all ? "index" : "seen";
}

/** How many jobs hold the words or are among the given ones. */
export async function countFound(
  db: DatabaseClient,
  viewer: Viewer,
  { terms, filter }: Search,
  alsoIds: string[],
): Promise<number> {
  const question = questionOf(terms);
  const found = question ? Prisma.sql`(j.search @@ ${question} OR j.id = ANY(${alsoIds}))` : Prisma.sql`TRUE`;
  const [count] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${jobsOf(viewer)}
    WHERE ${found} AND ${openAndFiltered(filter)} AND ${seenByEach(viewer)}`;
  return count?.total ?? 0;
}

/**
 * Jobs of a search that came into the person's sight after `since`: found since then, or on a board they follow since then. Only what
 * holds the words counts; likeness is no reason to disturb anybody.
 */
export async function listJobsSince(
  db: DatabaseClient,
  viewer: Viewer,
  { terms, filter }: Search,
  since: Date,
  limit: number,
): Promise<string[]> {
  const question = questionOf(terms);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT j.id FROM ${jobsOf(viewer)}
    WHERE ${openAndFiltered(filter)} ${question ? Prisma.sql`AND j.search @@ ${question}` : Prisma.empty} AND ${seenByEach(viewer)}
      AND (j."firstSeenAt" > ${since}::timestamptz OR EXISTS (
        SELECT 1 FROM "PostingRecord" p JOIN "FollowedBoard" f ON f.source = p.source AND f.token = p.board
        WHERE p."jobId" = j.id AND f."accountId" = ${viewer.accountId} AND f."createdAt" > ${since}::timestamptz))
    ORDER BY j."firstSeenAt" DESC, j.id DESC LIMIT ${limit}`;
  return rows.map((row) => row.id);
}

/** Every job of a search that holds its words, newest first. */
export async function listAllFound(
  db: DatabaseClient,
  viewer: Viewer,
  { terms, filter }: Search,
  limit: number,
): Promise<string[]> {
  const question = questionOf(terms);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT j.id FROM ${jobsOf(viewer)}
    WHERE ${openAndFiltered(filter)} ${question ? Prisma.sql`AND j.search @@ ${question}` : Prisma.empty} AND ${seenByEach(viewer)}
    ORDER BY j."listedAt" DESC, j.id DESC LIMIT ${limit}`;
  return rows.map((row) => row.id);
}
