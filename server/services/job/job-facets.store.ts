import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { both, filterConditions, jobsOf, seenAsSet, type Viewer } from "@/server/services/job/job-conditions.store";
import type { Search } from "@/server/services/job/search-jobs.store";
import { questionOf } from "@/server/services/job/search-terms.store";

export const FACETS = [
  "company",
  "remote",
  "employmentType",
  "seniority",
  "country",
  "language",
  "sponsorship",
  "source",
  "skill",
  "hasSalary",
] as const satisfies readonly (keyof JobFilter)[];
export type Facet = (typeof FACETS)[number];
export type FacetCounts = Record<Facet, { value: string; jobs: number }[]>;

/** What a job counts under; an array counts under each of its values. */
const VALUES: Record<Facet, Prisma.Sql> = {
  company: Prisma.sql`j.company`,
  remote: Prisma.sql`j."remoteMode"`,
  employmentType: Prisma.sql`j."employmentType"`,
  seniority: Prisma.sql`j.seniority`,
  country: Prisma.sql`unnest(j.countries)`,
  language: Prisma.sql`j.language`,
  sponsorship: Prisma.sql`j.sponsorship`,
  source: Prisma.sql`j.source`,
  skill: Prisma.sql`unnest(j."mustSkills")`,
  hasSalary: Prisma.sql`CASE WHEN COALESCE(j."salaryMin", j."salaryMax") IS NOT NULL THEN '1' END`,
};
const MOST: Partial<Record<Facet, number>> = { company: 200, skill: 40, country: 60 };

/**
 * How many of the person's jobs each value of each facet would leave: every other filter holds, the facet's own does not, so that another value
 * can be chosen beside it.
 */
export async function countFacets(
  db: DatabaseClient,
  viewer: Viewer,
  { terms, filter }: Search,
  alsoIds: string[],
): Promise<FacetCounts> {
  const conditions = filterConditions(filter);
  const question = questionOf(terms);
  const found = question ? [Prisma.sql`(j.search @@ ${question} OR j.id = ANY(${alsoIds}))`] : [];
  const active = FACETS.filter((facet) => conditions[facet] !== undefined);
  const shared = Object.entries(conditions).flatMap(([field, condition]) =>
    active.some((facet) => facet === field) ? [] : [condition],
  );
  // Filters of facets stay as flags, so that one reading of the jobs serves every count.
  const flags = active.map((facet) => Prisma.sql`(${conditions[facet] ?? Prisma.sql`TRUE`}) AS ${flagOf(facet)}`);
  const counts = FACETS.map((facet) => {
    const others = active.filter((other) => other !== facet).map((other) => Prisma.sql`j.${flagOf(other)}`);
    return Prisma.sql`(SELECT ${facet} AS facet, value, count(*)::int AS jobs
      FROM (SELECT ${VALUES[facet]} AS value FROM base j WHERE ${both(others)}) v
      WHERE value IS NOT NULL AND value <> '' GROUP BY value ORDER BY count(*) DESC, value LIMIT ${MOST[facet] ?? 30})`;
  });
  const rows = await db.$queryRaw<{ facet: Facet; value: string; jobs: number }[]>`
    WITH base AS MATERIALIZED (
      SELECT j.company, j."remoteMode", j."employmentType", j.seniority, j.countries, j.language, j.sponsorship, j.source, j."mustSkills",
        j."salaryMin", j."salaryMax" ${flags.length > 0 ? Prisma.sql`, ${Prisma.join(flags)}` : Prisma.empty}
      FROM ${jobsOf(viewer)}
      WHERE j."closedAt" IS NULL AND ${both([...shared, ...found, seenAsSet(viewer)])})
    ${Prisma.join(counts, " UNION ALL ")}`;
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetCounts[Facet]])) as FacetCounts;
  for (const { facet, value, jobs } of rows) facets[facet].push({ value, jobs });
  return facets;
}

const flagOf = (facet: Facet): Prisma.Sql => Prisma.raw(`"is_${facet}"`);
