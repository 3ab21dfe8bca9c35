import { type ApplicationMilestones, applicationMilestonesSchema } from "@/lib/domain/analytics/milestones";
import { matchSchema } from "@/lib/domain/match/match.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

/** Stores what was folded, unless as late a fold is there: of two at once the one that saw more wins. Returns whether it stored. */
export async function saveMilestones(
  db: DatabaseClient,
  row: { applicationId: string; accountId: string; lastHistoryId: string; milestones: ApplicationMilestones },
): Promise<boolean> {
  const { applicationId, lastHistoryId } = row;
  const milestones = asJson(row.milestones);
  const { count } = await db.applicationMilestones.createMany({ data: [{ ...row, milestones }], skipDuplicates: true });
  if (count > 0) return true;
  const later = await db.applicationMilestones.updateMany({
    where: { applicationId, lastHistoryId: { lt: lastHistoryId } },
    data: { lastHistoryId, milestones },
  });
  return later.count > 0;
}

export type MilestoneRow = {
  milestones: ApplicationMilestones;
  startedAt: Date;
  score: number | null;
  source: string;
};

/** Every application of an account that was folded, with what it is grouped by. */
export async function listMilestones(db: DatabaseClient, accountId: string): Promise<MilestoneRow[]> {
  const rows = await db.applicationMilestones.findMany({
    where: { accountId },
    select: {
      milestones: true,
      application: {
        select: { createdAt: true, match: true, job: { select: { postings: { select: { source: true }, take: 1 } } } },
      },
    },
    orderBy: { applicationId: "asc" },
  });
  return rows.map(({ milestones, application }) => ({
    milestones: applicationMilestonesSchema.parse(milestones),
    startedAt: application.createdAt,
    score: application.match === null ? null : matchSchema.parse(application.match).score,
    source: application.job.postings[0]?.source ?? "unknown",
  }));
}

/** Applications of everybody that moved since they were folded, or never were: for the sweeper. */
export async function listUnfoldedApplications(
  db: DatabaseClient,
  limit: number,
): Promise<{ id: string; accountId: string }[]> {
  return db.$queryRaw`
    SELECT a.id, a."accountId" FROM "Application" a
    JOIN LATERAL (SELECT max(h.id) AS newest FROM "ApplicationHistory" h WHERE h."applicationId" = a.id) h ON h.newest IS NOT NULL
    LEFT JOIN "ApplicationMilestones" m ON m."applicationId" = a.id
    WHERE m."lastHistoryId" IS NULL OR m."lastHistoryId" < h.newest
    ORDER BY a.id LIMIT ${limit}`;
}
