import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import { parseSearchQuery } from "@/lib/domain/job/search-query";
import { matchSchema } from "@/lib/domain/match/match.schema";
import { type MatchSummary, matchSummary, matchSummarySchema } from "@/lib/domain/match/match-summary";
import { type Posting, remoteScopeSchema, salarySchema } from "@/lib/domain/posting/posting.schema";
import type { ServiceContext } from "@/server/context";
import { type JobRow, listJobRows } from "@/server/services/job/job-row.store";
import { countRankedJobs, listRankedJobs } from "@/server/services/job/ranked-jobs.store";
import { correctionsOf, type JobSearch, searchJobs } from "@/server/services/job/search-jobs";
import { countFound } from "@/server/services/job/search-jobs.store";
import { resolveTerms } from "@/server/services/job/search-terms.store";
import { viewerOf } from "@/server/services/job/viewer-of";

export type JobListItem = {
  id: string;
  company: string;
  title: string;
  location: string;
  postedAt: Date | null;
  firstSeenAt: Date;
  remote: Posting["remote"];
  salary: Posting["salary"];
  employmentType: string | null;
  sponsorship: string | null;
  clearance: string | null;
  requiredYears: number | null;
  source: string;
  score: number | null;
  parts: MatchSummary["parts"] | null;
  reasons: string[];
  excludedBy: string[];
  requirements: MatchSummary["requirements"];
  isHidden: boolean;
  applicationId: string | null;
};

export type JobPage = {
  items: JobListItem[];
  nextCursor: string | null;
  /** All jobs of the filter; counted for the first page only. */
  total: number | null;
  /** Words that no job holds, and what was looked for in their place. */
  corrections: JobSearch["corrections"];
};

const NO_REQUIREMENTS = { met: 0, partly: 0, notMet: 0, unknown: 0 };

function summaryOf(row: JobRow): MatchSummary | null {
  if (row.summary) return matchSummarySchema.parse(row.summary);
  return row.match ? matchSummary(matchSchema.parse(row.match)) : null;
}

function itemOf(row: JobRow): JobListItem {
  const summary = summaryOf(row);
  const isPaid = row.salaryMin !== null || row.salaryMax !== null;
  return {
    id: row.id,
    company: row.company,
    title: row.title,
    location: row.location,
    postedAt: row.postedAt,
    firstSeenAt: row.firstSeenAt,
    remote: row.remoteMode
      ? remoteScopeSchema.parse({
          mode: row.remoteMode,
          scope: row.remoteScope,
          ...(row.timeZones ? { timeZones: row.timeZones } : {}),
        })
      : undefined,
    salary: isPaid
      ? salarySchema.parse({
          min: row.salaryMin ?? undefined,
          max: row.salaryMax ?? undefined,
          currency: row.salaryCurrency ?? undefined,
          period: row.salaryPeriod ?? undefined,
        })
      : undefined,
    employmentType: row.employmentType,
    sponsorship: row.sponsorship,
    clearance: row.clearance,
    requiredYears: row.requiredYears,
    source: row.source,
    score: row.score < 0 ? null : row.score,
    parts: summary?.parts ?? null,
    reasons: summary?.reasons ?? [],
    excludedBy: summary?.excludedBy ?? [],
    requirements: summary?.requirements ?? NO_REQUIREMENTS,
    isHidden: row.isHidden,
    applicationId: row.applicationId,
  };
}

/**
 * The owner's jobs a page at a time: best match first, newest first, or, where the filter has words, what answers them best. The cursor names
 * the last line, so nothing is skipped or repeated while jobs come and go.
 */
export async function listJobs(
  ctx: ServiceContext,
  input: { filter: JobFilter; cursor?: string | undefined; limit: number },
): Promise<JobPage> {
  const viewer = viewerOf(ctx);
  const { filter, cursor, limit } = input;
  if (filter.text && filter.sort === "newest") return listNewestFound(ctx, filter, input);
  const answer = filter.text ? await searchJobs(ctx, filter) : null;
  if (!answer) {
    const [page, total] = await Promise.all([
      listRankedJobs(ctx.db, viewer, input),
      cursor ? null : countRankedJobs(ctx.db, viewer, filter),
    ]);
    return { items: page.rows.map(itemOf), nextCursor: page.nextCursor, total, corrections: [] };
  }
  const { ids, nextCursor } = pageOf(answer.found, cursor, limit);
  const rows = await listJobRows(ctx.db, viewer, ids);
  return {
    items: rows.map(itemOf),
    nextCursor,
    total: cursor
      ? null
      : answer.isCut
        ? await countFound(ctx.db, viewer, answer.search, answer.alikeIds)
        : answer.found.length,
    corrections: answer.corrections,
  };
}

/** Newest first among the jobs that hold the words; likeness alone is no reason to come first. */
async function listNewestFound(
  ctx: ServiceContext,
  filter: JobFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<JobPage> {
  const viewer = viewerOf(ctx);
  const terms = await resolveTerms(ctx.db, parseSearchQuery(filter.text ?? ""));
  const { rows, nextCursor } = await listRankedJobs(ctx.db, viewer, { ...page, filter, terms });
  return {
    items: rows.map(itemOf),
    nextCursor,
    total: page.cursor ? null : await countFound(ctx.db, viewer, { terms, filter }, []),
    corrections: correctionsOf(terms),
  };
}

/** The lines after the cursor "<fused score>:<id>". */
function pageOf(
  found: JobSearch["found"],
  cursor: string | undefined,
  limit: number,
): { ids: string[]; nextCursor: string | null } {
  const at = cursor?.lastIndexOf(":") ?? -1;
  const after = cursor && at > 0 ? { score: Number(cursor.slice(0, at)), id: cursor.slice(at + 1) } : null;
  const rest = after
    ? found.filter((row) => row.score < after.score || (row.score === after.score && row.id < after.id))
    : found;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    nextCursor: rest.length > limit && last ? `${last.score}:${last.id}` : null,
  };
}
