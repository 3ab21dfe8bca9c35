import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

export type JobFilter = {
  /** Words in title, company or place. */
  text?: string | undefined;
  company?: string | undefined;
  remote?: "remote" | "hybrid" | "on_site" | undefined;
  employmentType?: string | undefined;
  hasSalary?: boolean | undefined;
  /** Days since it was posted. */
  postedWithinDays?: number | undefined;
  show?: "open" | "hidden" | "excluded" | undefined;
};

export type RankedJobRow = {
  id: string;
  company: string;
  title: string;
  location: string;
  postedAt: Date | null;
  firstSeenAt: Date;
  posting: unknown;
  match: unknown;
  score: number;
  isHidden: boolean;
  applicationId: string | null;
};

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

function conditions(accountId: string, filter: JobFilter): Prisma.Sql {
  const parts: Prisma.Sql[] = [
    Prisma.sql`j."closedAt" IS NULL`,
    Prisma.sql`EXISTS (SELECT 1 FROM "PostingRecord" p JOIN "FollowedBoard" f ON f.source = p.source AND f.token = p.board
      WHERE p."jobId" = j.id AND p."goneAt" IS NULL AND f."accountId" = ${accountId})`,
  ];
  for (const word of (filter.text ?? "").split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${escapeLike(word)}%`;
    parts.push(Prisma.sql`(j.title ILIKE ${like} OR j.company ILIKE ${like} OR j.location ILIKE ${like})`);
  }
  if (filter.company) parts.push(Prisma.sql`j.company = ${filter.company}`);
  if (filter.remote) parts.push(Prisma.sql`s.data->'remote'->>'mode' = ${filter.remote}`);
  if (filter.employmentType) parts.push(Prisma.sql`s.data->>'employmentType' = ${filter.employmentType}`);
  if (filter.hasSalary)
    parts.push(Prisma.sql`(s.data->'salary'->>'min' IS NOT NULL OR s.data->'salary'->>'max' IS NOT NULL)`);
  if (filter.postedWithinDays) {
    parts.push(
      Prisma.sql`COALESCE(j."postedAt", j."firstSeenAt") >= now() - make_interval(days => ${filter.postedWithinDays}::int)`,
    );
  }
  if (filter.show === "hidden") parts.push(Prisma.sql`h."jobId" IS NOT NULL`);
  else parts.push(Prisma.sql`h."jobId" IS NULL`);
  if (filter.show === "excluded") parts.push(Prisma.sql`m."isExcluded"`);
  return Prisma.join(parts, " AND ");
}

/** One page of a person's visible jobs by score; the cursor is "<score>:<id>" of the last row. */
export async function listRankedJobs(
  db: DatabaseClient,
  accountId: string,
  input: { filter: JobFilter; cursor?: string | undefined; limit: number },
): Promise<{ rows: RankedJobRow[]; nextCursor: string | null; total: number }> {
  const from = Prisma.sql`FROM "Job" j
    JOIN "PostingRecord" s ON s.id = j."postingId"
    LEFT JOIN "JobMatch" m ON m."jobId" = j.id AND m."accountId" = ${accountId}
    LEFT JOIN "HiddenJob" h ON h."jobId" = j.id AND h."accountId" = ${accountId}
    LEFT JOIN "Application" a ON a."jobId" = j.id AND a."accountId" = ${accountId}`;
  const where = conditions(accountId, input.filter);
  const separator = input.cursor?.indexOf(":") ?? -1;
  const after =
    input.cursor && separator > 0
      ? Prisma.sql`AND (COALESCE(m.score, -1), j.id) < (${Number(input.cursor.slice(0, separator))}::float8, ${input.cursor.slice(separator + 1)})`
      : Prisma.empty;
  const rows = await db.$queryRaw<RankedJobRow[]>`
    SELECT j.id, j.company, j.title, j.location, j."postedAt", j."firstSeenAt", s.data - 'html' - 'text' || '{"text":""}'::jsonb AS posting, m.data AS match,
      COALESCE(m.score, -1)::float8 AS score, (h."jobId" IS NOT NULL) AS "isHidden", a.id AS "applicationId"
    ${from} WHERE ${where} ${after}
    ORDER BY COALESCE(m.score, -1) DESC, j.id DESC LIMIT ${input.limit + 1}`;
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from} WHERE ${where}`;
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    rows: page,
    nextCursor: rows.length > input.limit && last ? `${last.score}:${last.id}` : null,
    total: count?.total ?? 0,
  };
}

/** Companies with visible open jobs, for the filter. */
export function listVisibleCompanies(
  db: DatabaseClient,
  accountId: string,
): Promise<{ company: string; jobs: number }[]> {
  return db.$queryRaw`
    SELECT j.company, count(DISTINCT j.id)::int AS jobs FROM "Job" j
      JOIN "PostingRecord" p ON p."jobId" = j.id AND p."goneAt" IS NULL
      JOIN "FollowedBoard" f ON f.source = p.source AND f.token = p.board AND f."accountId" = ${accountId}
    WHERE j."closedAt" IS NULL GROUP BY j.company ORDER BY j.company`;
}
