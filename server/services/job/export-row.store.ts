import type { DatabaseClient } from "@/server/db/client";
import { jobsOf, type Viewer } from "@/server/services/job/job-conditions.store";

/** One line of an export: what the list knows, without the description. */
export type ExportRow = {
  id: string;
  title: string;
  company: string;
  companyDomain: string | null;
  location: string;
  countries: string[];
  remoteMode: string | null;
  remoteScope: string[];
  employmentType: string | null;
  seniority: string | null;
  salaryMin: number | null;
  salaryMax: number | null;
  salaryCurrency: string | null;
  salaryPeriod: string | null;
  sponsorship: string | null;
  clearance: string | null;
  requiredYears: number | null;
  degree: string | null;
  mustSkills: string[];
  niceSkills: string[];
  department: string | null;
  requisitionId: string | null;
  language: string | null;
  source: string;
  postedAt: string | null;
  firstSeenAt: string;
  validThrough: string | null;
  score: number | null;
  url: string;
};

/** The given jobs, best match first. */
export async function listExportRows(db: DatabaseClient, viewer: Viewer, ids: string[]): Promise<ExportRow[]> {
  type Row = Omit<ExportRow, "postedAt" | "firstSeenAt" | "validThrough"> & {
    postedAt: Date | null;
    firstSeenAt: Date;
    validThrough: Date | null;
  };
  const rows = await db.$queryRaw<Row[]>`
    SELECT j.id, j.title, j.company, j."companyDomain", j.location, j.countries, j."remoteMode", j."remoteScope", j."employmentType",
      j.seniority, j."salaryMin", j."salaryMax", j."salaryCurrency", j."salaryPeriod", j.sponsorship, j.clearance, j."requiredYears",
      j.degree, j."mustSkills", j."niceSkills", j.department, j."requisitionId", j.language, j.source, j."postedAt", j."firstSeenAt",
      j."validThrough", m.score, COALESCE(s.data->>'url', '') AS url
    FROM ${jobsOf(viewer)} LEFT JOIN "PostingRecord" s ON s.id = j."postingId" AND (s."ownerId" IS NULL OR s."ownerId" = ${viewer.accountId})
    WHERE j.id = ANY(${ids}) ORDER BY m.score DESC NULLS LAST, j.id`;
  return rows.map((row) => ({
    ...row,
    postedAt: row.postedAt?.toISOString() ?? null,
    firstSeenAt: row.firstSeenAt.toISOString(),
    validThrough: row.validThrough?.toISOString() ?? null,
  }));
}
