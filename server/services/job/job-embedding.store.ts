import { createHash } from "node:crypto";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** Half precision: half the size, the same neighbours. An index needs the number of dimensions, hence the cast. */
export const vectorColumn = (dimensions: number): Prisma.Sql =>
  Prisma.raw(`(e.vector::halfvec(${Math.trunc(dimensions)}))`);
export const vectorLiteral = (vector: Float32Array): string => `[${Array.from(vector, (x) => x.toFixed(5)).join(",")}]`;
const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
/** The embedder's name as a literal, so that the planner sees that the partial index covers it. */
export const embedderIs = (embedder: string): Prisma.Sql => Prisma.raw(`e.embedder = ${quoted(embedder)}`);

/** What can be said of a job that needs a vector: see jobVectorText. */
export type JobToEmbed = {
  id: string;
  vectorHash: string;
  title: string;
  department: string | null;
  mustSkills: string[];
  niceSkills: string[];
};

/** Open jobs without a vector of this embedder for their present words, newest first. */
export function listJobsToEmbed(db: DatabaseClient, embedder: string, limit: number): Promise<JobToEmbed[]> {
  return db.$queryRaw<JobToEmbed[]>`
    SELECT j.id, j."vectorHash", j.title, j.department, j."mustSkills", j."niceSkills" FROM "Job" j
    WHERE j."closedAt" IS NULL AND j."vectorHash" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "JobEmbedding" e WHERE e."jobId" = j.id AND e.embedder = ${embedder} AND e."contentHash" = j."vectorHash")
    ORDER BY j.id DESC LIMIT ${limit}`;
}

/** Gives open jobs the vector that the same words have at another job already. */
export function copyJobVectors(db: DatabaseClient, embedder: string): Promise<number> {
  return db.$executeRaw`
    INSERT INTO "JobEmbedding" ("jobId", embedder, "contentHash", vector)
    SELECT DISTINCT ON (j.id) j.id, ${embedder}, j."vectorHash", e.vector
    FROM "Job" j JOIN "JobEmbedding" e ON e.embedder = ${embedder} AND e."contentHash" = j."vectorHash"
    WHERE j."closedAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "JobEmbedding" own WHERE own."jobId" = j.id AND own.embedder = ${embedder} AND own."contentHash" = j."vectorHash")
    ON CONFLICT ("jobId", embedder) DO UPDATE SET "contentHash" = excluded."contentHash", vector = excluded.vector`;
}

export async function saveJobVectors(
  db: DatabaseClient,
  embedder: string,
  rows: { id: string; vectorHash: string; vector: Float32Array }[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "JobEmbedding" ("jobId", embedder, "contentHash", vector)
    SELECT x.id, ${embedder}, x.hash, x.vector::halfvec
    FROM unnest(${rows.map((r) => r.id)}::text[], ${rows.map((r) => r.vectorHash)}::text[], ${rows.map((r) => vectorLiteral(r.vector))}::text[])
      AS x(id, hash, vector) JOIN "Job" j ON j.id = x.id
    ON CONFLICT ("jobId", embedder) DO UPDATE SET "contentHash" = excluded."contentHash", vector = excluded.vector`;
}

/**
 * The index of one embedder's vectors (HNSW, Malkov and Yashunin 2018), made before the first of them is stored: then it grows with them, a few
 * milliseconds each, and never has to be built over many at once, which would hold up the embedded database for minutes.
 */
export async function ensureVectorIndex(db: DatabaseClient, embedder: string, dimensions: number): Promise<void> {
  const name = `JobEmbedding_${createHash("sha256").update(`${embedder}:${dimensions}`).digest("hex").slice(0, 12)}_idx`;
  await db.$executeRawUnsafe(
    `CREATE INDEX IF NOT EXISTS "${name}" ON "JobEmbedding" USING hnsw ((vector::halfvec(${Math.trunc(dimensions)})) halfvec_cosine_ops)
     WITH (m = 12, ef_construction = 48) WHERE embedder = ${quoted(embedder)}`,
  );
}

/** Deletes other embedders' vectors; asked for once this one's are complete. */
export function deleteVectorsOfOthers(db: DatabaseClient, embedder: string): Promise<number> {
  return db.$executeRaw`DELETE FROM "JobEmbedding" WHERE embedder <> ${embedder}`;
}

/** A job's own vector, whichever embedder of the given ones made it, the first named first. */
export async function findJobVector(
  db: DatabaseClient,
  jobId: string,
  embedders: string[],
): Promise<{ embedder: string; vector: Float32Array } | null> {
  const rows = await db.$queryRaw<{ embedder: string; vector: string }[]>`
    SELECT embedder, vector::text AS vector FROM "JobEmbedding" WHERE "jobId" = ${jobId} AND embedder = ANY(${embedders})`;
  const row = embedders.flatMap((name) => rows.find((candidate) => candidate.embedder === name) ?? [])[0];
  return row ? { embedder: row.embedder, vector: Float32Array.from(JSON.parse(row.vector) as number[]) } : null;
}
