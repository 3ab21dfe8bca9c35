import { type Match, matchSchema } from "@/lib/domain/match/match.schema";
import { matchSummary } from "@/lib/domain/match/match-summary";
import type { DatabaseClient } from "@/server/db/client";
import { jsonText } from "@/server/db/json";

export async function findMatch(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  jobId: string,
): Promise<Match | null> {
  const row = await db.jobMatch.findUnique({
    where: { accountId_profileId_jobId: { accountId, profileId, jobId } },
  });
  return row ? matchSchema.parse(row.data) : null;
}

const CHUNK = 200;

/** Writes matches over those that are there, each whole. */
export async function saveMatches(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  rows: { match: Match; inputHash: string }[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK).map(({ match, inputHash }) => ({
      jobId: match.id,
      score: match.score,
      isExcluded: (match.excludedBy ?? []).length > 0,
      data: match,
      summary: matchSummary(match),
      inputHash,
    }));
    await db.$executeRaw`
      INSERT INTO "JobMatch" ("accountId", "profileId", "jobId", score, "isExcluded", data, summary, "inputHash", "matchedAt")
      SELECT ${accountId}, ${profileId}, x."jobId", x.score, x."isExcluded", x.data, x.summary, x."inputHash", ${at}::timestamptz
      FROM jsonb_to_recordset(${jsonText(chunk)}::jsonb)
        AS x("jobId" text, score float8, "isExcluded" boolean, data jsonb, summary jsonb, "inputHash" text)
        JOIN "Job" j ON j.id = x."jobId"
      ON CONFLICT ("accountId", "profileId", "jobId") DO UPDATE SET score = excluded.score, "isExcluded" = excluded."isExcluded",
        data = excluded.data, summary = excluded.summary, "inputHash" = excluded."inputHash", "matchedAt" = excluded."matchedAt"`;
  }
}

/** Deletes every match of a profile. */
export async function deleteMatches(db: DatabaseClient, accountId: string, profileId: string): Promise<void> {
  await db.jobMatch.deleteMany({ where: { accountId, profileId } });
}
