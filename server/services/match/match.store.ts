import { type Match, matchSchema } from "@/lib/domain/match/match.schema";
import { matchSummary } from "@/lib/domain/match/match-summary";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

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

/** job id -> hash of what its match was computed from. */
export async function listMatchInputs(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<Map<string, string>> {
  const rows = await db.jobMatch.findMany({
    where: { accountId, profileId },
    select: { jobId: true, inputHash: true },
  });
  return new Map(rows.map((row) => [row.jobId, row.inputHash]));
}

const CHUNK = 200;

export async function saveMatches(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  rows: { match: Match; inputHash: string }[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await db.jobMatch.deleteMany({ where: { accountId, profileId, jobId: { in: chunk.map((row) => row.match.id) } } });
    await db.jobMatch.createMany({
      data: chunk.map(({ match, inputHash }) => ({
        accountId,
        profileId,
        jobId: match.id,
        score: match.score,
        isExcluded: (match.excludedBy ?? []).length > 0,
        data: asJson(match),
        summary: asJson(matchSummary(match)),
        inputHash,
        matchedAt: at,
      })),
      skipDuplicates: true,
    });
  }
}

export async function deleteMatchesExcept(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  jobIds: string[],
): Promise<void> {
  await db.jobMatch.deleteMany({ where: { accountId, profileId, jobId: { notIn: jobIds } } });
}
