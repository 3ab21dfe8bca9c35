import type { DatabaseClient } from "@/server/db/client";

/** Marks postings as brought in by this person, so that they see the jobs. Twice changes nothing. */
export async function keepPostingsFor(
  db: DatabaseClient,
  accountId: string,
  postingIds: string[],
  importId: string | null,
): Promise<void> {
  await db.keptPosting.createMany({
    data: postingIds.map((postingId) => ({ accountId, postingId, importId })),
    skipDuplicates: true,
  });
}

/** Which jobs postings belong to, in the order of the ids. */
export async function listJobIdsOf(db: DatabaseClient, postingIds: string[]): Promise<string[]> {
  const rows = await db.postingRecord.findMany({
    where: { id: { in: postingIds } },
    select: { id: true, jobId: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row.jobId]));
  return [...new Set(postingIds.flatMap((id) => byId.get(id) ?? []))];
}

/** Companies of what a person brought in, latest first, each once. */
export async function listKeptCompanies(db: DatabaseClient, accountId: string, limit: number): Promise<string[]> {
  const rows = await db.keptPosting.findMany({
    where: { accountId },
    orderBy: { keptAt: "desc" },
    take: limit * 4,
    select: { posting: { select: { job: { select: { company: true } } } } },
  });
  return [...new Set(rows.map((row) => row.posting.job.company))].filter((name) => name !== "").slice(0, limit);
}

export type KeptLink = { id: string; jobId: string; ownerId: string | null; url: string };

/**
 * Live postings that somebody brought in by a link and that no board's reading looks after: public ones of boards nobody follows, private
 * copies of pages.
 */
export async function listUnwatchedLinks(db: DatabaseClient): Promise<KeptLink[]> {
  const rows = await db.$queryRaw<KeptLink[]>`
    SELECT DISTINCT p.id, p."jobId", p."ownerId", p.data->>'url' AS url
    FROM "PostingRecord" p
    JOIN "KeptPosting" k ON k."postingId" = p.id
    LEFT JOIN "PostingImport" i ON i.id = k."importId"
    WHERE p."goneAt" IS NULL AND p.data->>'url' LIKE 'http%'
      AND (CASE WHEN p."ownerId" IS NULL
        THEN NOT EXISTS (SELECT 1 FROM "FollowedBoard" f WHERE f.source = p.source AND f.token = p.board)
        ELSE i.via = 'link' END)
    ORDER BY p.id`;
  return rows;
}
