import type { PostingWords } from "@/lib/domain/match/prepared-posting";
import {
  EMPLOYMENT_TYPES,
  type Posting,
  postingSchema,
  remoteScopeSchema,
  SENIORITIES,
} from "@/lib/domain/posting/posting.schema";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** A listed job as far as a dislike of a fact reaches: its headline and named skills, without its text. */
export type Headline = { isExcluded: boolean; words: PostingWords };
export type ShownPosting = { posting: Posting; score: number; isExcluded: boolean };

const listed = (accountId: string, profileId: string) => Prisma.sql`
  FROM "JobMatch" m JOIN "Job" j ON j.id = m."jobId" AND j."closedAt" IS NULL
  LEFT JOIN "HiddenJob" h ON h."jobId" = m."jobId" AND h."accountId" = m."accountId" AND h."profileId" = m."profileId"
  WHERE m."accountId" = ${accountId} AND m."profileId" = ${profileId} AND h."jobId" IS NULL`;
const BEST_FIRST = Prisma.sql`ORDER BY m.score DESC, m."jobId" DESC`;

type Row = {
  isExcluded: boolean;
  title: string;
  company: string;
  location: string;
  department: string | null;
  remoteMode: string | null;
  employmentType: string | null;
  seniority: string | null;
  skills: string[];
};

/** Headlines of every job in the list, best first. */
export async function listHeadlines(db: DatabaseClient, accountId: string, profileId: string): Promise<Headline[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m."isExcluded", j.title, j.company, j.location, j.department, j."remoteMode", j."employmentType", j.seniority,
      j."mustSkills" || j."niceSkills" AS skills ${listed(accountId, profileId)} ${BEST_FIRST}`;
  return rows.map(({ isExcluded, title, company, location, skills, ...row }) => {
    const remoteMode = remoteScopeSchema.shape.mode.safeParse(row.remoteMode);
    const employmentType = EMPLOYMENT_TYPES.find((t) => t === row.employmentType);
    const seniority = SENIORITIES.find((s) => s === row.seniority);
    return {
      isExcluded,
      words: {
        title,
        company,
        location,
        text: "",
        skills,
        ...(row.department ? { department: row.department } : {}),
        ...(remoteMode.success ? { remoteMode: remoteMode.data } : {}),
        ...(employmentType ? { employmentType } : {}),
        ...(seniority ? { seniority } : {}),
      },
    };
  });
}

/** The best of the list with the postings they show. */
export async function listShownPostings(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  most: number,
): Promise<ShownPosting[]> {
  const rows = await db.$queryRaw<{ data: unknown; score: number; isExcluded: boolean }[]>`
    SELECT p.data - 'html' AS data, best.score, best."isExcluded" FROM (
      SELECT j."postingId", m.score, m."isExcluded", m."jobId" ${listed(accountId, profileId)} ${BEST_FIRST} LIMIT ${most}
    ) best JOIN "PostingRecord" p ON p.id = best."postingId" ORDER BY best.score DESC, best."jobId" DESC`;
  return rows.map(({ data, score, isExcluded }) => ({ posting: postingSchema.parse(data), score, isExcluded }));
}
