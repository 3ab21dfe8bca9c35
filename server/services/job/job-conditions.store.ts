import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { Prisma } from "@/server/db/generated/client";

/** Whose list it is: visibility belongs to the account, matches and hidden jobs to its profile. */
export type Viewer = { accountId: string; profileId: string };

/** The rows every list of jobs is made of: the job (j), the person's match (m), whether they hid it (h). */
export function jobsOf(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`"Job" j
    LEFT JOIN "JobMatch" m ON m."jobId" = j.id AND m."accountId" = ${viewer.accountId} AND m."profileId" = ${viewer.profileId}
    LEFT JOIN "HiddenJob" h ON h."jobId" = j.id AND h."accountId" = ${viewer.accountId} AND h."profileId" = ${viewer.profileId}`;
}

/**
 * Jobs a person sees: a live posting that they may read stands on a board they follow, or they brought it in. Asked of each job in
 * turn, which is quick where few are asked.
 */
export function seenByEach(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "PostingRecord" p WHERE p."jobId" = j.id AND p."goneAt" IS NULL AND (
      (p."ownerId" IS NULL AND EXISTS (SELECT 1 FROM "FollowedBoard" f
        WHERE f."accountId" = ${viewer.accountId} AND f.source = p.source AND f.token = p.board))
      OR ((p."ownerId" IS NULL OR p."ownerId" = ${viewer.accountId}) AND EXISTS (SELECT 1 FROM "KeptPosting" k
        WHERE k."accountId" = ${viewer.accountId} AND k."postingId" = p.id))))`;
}

/** The same as one set, which is quick where most jobs are asked (counts). */
export function seenAsSet(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`j.id IN (
      SELECT p."jobId" FROM "FollowedBoard" f JOIN "PostingRecord" p ON p.source = f.source AND p.board = f.token
        WHERE f."accountId" = ${viewer.accountId} AND p."goneAt" IS NULL AND p."ownerId" IS NULL
      UNION ALL
      SELECT p."jobId" FROM "KeptPosting" k JOIN "PostingRecord" p ON p.id = k."postingId"
        WHERE k."accountId" = ${viewer.accountId} AND p."goneAt" IS NULL AND (p."ownerId" IS NULL OR p."ownerId" = ${viewer.accountId}))`;
}

/** A condition for each field of a filter but its words, so that a count can leave one out. */
export function filterConditions(filter: JobFilter): Partial<Record<keyof JobFilter, Prisma.Sql>> {
  const all: Partial<Record<keyof JobFilter, Prisma.Sql | undefined>> = {
    company: filter.company ? Prisma.sql`j.company = ${filter.company}` : undefined,
    remote: filter.remote ? Prisma.sql`j."remoteMode" = ${filter.remote}` : undefined,
    employmentType: filter.employmentType ? Prisma.sql`j."employmentType" = ${filter.employmentType}` : undefined,
    seniority: filter.seniority ? Prisma.sql`j.seniority = ${filter.seniority}` : undefined,
    country: filter.country ? Prisma.sql`${filter.country} = ANY(j.countries)` : undefined,
    language: filter.language ? Prisma.sql`j.language = ${filter.language}` : undefined,
    sponsorship: filter.sponsorship ? Prisma.sql`j.sponsorship = ${filter.sponsorship}` : undefined,
    maxYears:
      filter.maxYears === undefined
        ? undefined
        : Prisma.sql`(j."requiredYears" IS NULL OR j."requiredYears" <= ${filter.maxYears}::int)`,
    noClearance: filter.noClearance ? Prisma.sql`j.clearance IS NULL` : undefined,
    noDegree: filter.noDegree ? Prisma.sql`(j.degree IS NULL OR j.degree = 'high_school')` : undefined,
    skill: filter.skill
      ? Prisma.sql`(${filter.skill} = ANY(j."mustSkills") OR ${filter.skill} = ANY(j."niceSkills"))`
      : undefined,
    source: filter.source ? Prisma.sql`j.source = ${filter.source}` : undefined,
    hasSalary: filter.hasSalary ? Prisma.sql`COALESCE(j."salaryMin", j."salaryMax") IS NOT NULL` : undefined,
    postedWithinDays: filter.postedWithinDays
      ? Prisma.sql`j."listedAt" >= now() - make_interval(days => ${filter.postedWithinDays}::int)`
      : undefined,
    show:
      filter.show === "hidden"
        ? Prisma.sql`h."jobId" IS NOT NULL`
        : filter.show === "excluded"
          ? Prisma.sql`h."jobId" IS NULL AND m."isExcluded"`
          : Prisma.sql`h."jobId" IS NULL`,
  };
  return Object.fromEntries(Object.entries(all).filter(([, condition]) => condition !== undefined));
}

export const both = (conditions: Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");

/** Open, within the filter; who sees it is asked apart. */
export function openAndFiltered(filter: JobFilter): Prisma.Sql {
  return both([Prisma.sql`j."closedAt" IS NULL`, ...Object.values(filterConditions(filter))]);
}
