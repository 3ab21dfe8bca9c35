import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { jobsOf, type Viewer } from "@/server/services/job/job-conditions.store";

/** One line of a list, as columns: no posting and no whole match is read for it. */
export type JobRow = {
  id: string;
  company: string;
  title: string;
  location: string;
  source: string;
  postedAt: Date | null;
  firstSeenAt: Date;
  listedAt: Date;
  remoteMode: string | null;
  remoteScope: string[];
  timeZones: string | null;
  employmentType: string | null;
  salaryMin: number | null;
  salaryMax: number | null;
  salaryCurrency: string | null;
  salaryPeriod: string | null;
  sponsorship: string | null;
  clearance: string | null;
  requiredYears: number | null;
  /** -1 before the first match. */
  score: number;
  summary: unknown;
  /** The whole match where no summary was kept beside it. */
  match: unknown;
  isHidden: boolean;
  applicationId: string | null;
};

export const JOB_ROW = Prisma.sql`j.id, j.company, j.title, j.location, j.source, j."postedAt", j."firstSeenAt", j."listedAt", j."remoteMode",
  j."remoteScope", j."timeZones", j."employmentType", j."salaryMin", j."salaryMax", j."salaryCurrency", j."salaryPeriod", j.sponsorship,
  j.clearance, j."requiredYears", COALESCE(m.score, -1)::float8 AS score, m.summary,
  CASE WHEN m.summary IS NULL THEN m.data END AS match, (h."jobId" IS NOT NULL) AS "isHidden"`;

/** The account's application for the job, if there is one. */
export const applicationOf = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`(SELECT a.id FROM "Application" a WHERE a."jobId" = j.id AND a."accountId" = ${viewer.accountId} ORDER BY a.id LIMIT 1) AS "applicationId"`;

/** The given jobs as lines, in the given order. */
export async function listJobRows(db: DatabaseClient, viewer: Viewer, ids: string[]): Promise<JobRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<JobRow[]>`
    SELECT ${JOB_ROW}, ${applicationOf(viewer)} FROM ${jobsOf(viewer)} WHERE j.id = ANY(${ids})`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
