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
