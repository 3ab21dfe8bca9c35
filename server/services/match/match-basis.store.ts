import { type ScoreBasis, scoreBasisSchema } from "@/lib/domain/match/match.schema";
import type { DatabaseClient } from "@/server/db/client";
import { jsonText } from "@/server/db/json";

/** What a stored match was scored from; `basis` is null in matches stored before it was kept. */
export type StoredBasis = { jobId: string; score: number; isExcluded: boolean; basis: ScoreBasis | null };
export type ListedBasis = StoredBasis & { title: string; company: string };

type Row = { jobId: string; score: number; isExcluded: boolean; basis: unknown };
const asStored = <T extends Row>({ basis, ...row }: T) => ({
  ...row,
  basis: basis === null ? null : scoreBasisSchema.parse(basis),
});

/** Every match of a profile with what it was scored from. */
export async function listBases(db: DatabaseClient, accountId: string, profileId: string): Promise<StoredBasis[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "jobId", score, "isExcluded", data->'basis' AS basis FROM "JobMatch"
    WHERE "accountId" = ${accountId} AND "profileId" = ${profileId}`;
  return rows.map(asStored);
}

/** The same for the jobs that stand in the list (open, not hidden), in the order of the list. */
export async function listListedBases(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<ListedBasis[]> {
  const rows = await db.$queryRaw<(Row & { title: string; company: string })[]>`
    SELECT m."jobId", m.score, m."isExcluded", m.data->'basis' AS basis, j.title, j.company
    FROM "JobMatch" m JOIN "Job" j ON j.id = m."jobId" AND j."closedAt" IS NULL
    LEFT JOIN "HiddenJob" h ON h."jobId" = m."jobId" AND h."accountId" = m."accountId" AND h."profileId" = m."profileId"
    WHERE m."accountId" = ${accountId} AND m."profileId" = ${profileId} AND h."jobId" IS NULL
    ORDER BY m.score DESC, m."jobId" DESC`;
  return rows.map(asStored);
}

const CHUNK = 500;

/** Writes new scores of stored matches; nothing else of them changes. */
export async function saveScores(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  scores: readonly { jobId: string; score: number }[],
): Promise<void> {
  for (let from = 0; from < scores.length; from += CHUNK) {
    const chunk = jsonText(scores.slice(from, from + CHUNK));
    await db.$executeRaw`
      UPDATE "JobMatch" m SET score = x.score, data = jsonb_set(m.data, '{score}', to_jsonb(x.score))
      FROM jsonb_to_recordset(${chunk}::jsonb) AS x("jobId" text, score float8)
      WHERE m."accountId" = ${accountId} AND m."profileId" = ${profileId} AND m."jobId" = x."jobId"`;
  }
}
