import { type JobListing, type JobWords, jobListing, jobWords } from "@/lib/domain/job/job-listing";
import { searchVector, searchWords } from "@/lib/domain/job/search-vector";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { DatabaseClient } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { jsonText } from "@/server/db/json";
import { findLexemes } from "@/server/services/job/lexemes.store";
import { textSearchConfig } from "@/server/services/job/text-search-config";

/** Column -> SQL type, for jsonb_to_recordset. */
const COLUMNS: Record<keyof JobListing, string> = {
  company: "text",
  title: "text",
  location: "text",
  source: "text",
  companyKey: "text",
  companyDomain: "text",
  department: "text",
  requisitionId: "text",
  remoteMode: "text",
  remoteScope: "text[]",
  timeZones: "text",
  countries: "text[]",
  employmentType: "text",
  seniority: "text",
  salaryMin: "float8",
  salaryMax: "float8",
  salaryCurrency: "text",
  salaryPeriod: "text",
  language: "text",
  sponsorship: "text",
  clearance: "text",
  requiredYears: "int",
  degree: "text",
  mustSkills: "text[]",
  niceSkills: "text[]",
  postedAt: "timestamptz",
  validThrough: "timestamptz",
};
const NAMES = Object.keys(COLUMNS) as (keyof JobListing)[];
const raw = (parts: string[]) => Prisma.raw(parts.join(", "));
const RECORD = raw([
  'id text, "postingId" text, "firstSeenAt" timestamptz, words jsonb, body tsvector, "vectorHash" text',
  ...NAMES.map((name) => `"${name}" ${COLUMNS[name]}`),
]);
const HEADLINE = Prisma.raw(
  `setweight(to_tsvector('simple', x.words->>'title') || to_tsvector('english', x.words->>'title'), 'A')
   || setweight(to_tsvector('simple', x.words->>'company'), 'B') || setweight(to_tsvector('simple', x.words->>'about'), 'C')`,
);
type ListingRow = JobListing & { postingId: string; words: Omit<JobWords, "body">; body: string; vectorHash: string };
type Shown = { posting: Posting; vectorHash: string };

/** The rows of jobs, in the order of the postings they show. */
async function listingRows(db: DatabaseClient, shown: Shown[]): Promise<ListingRow[]> {
  const read = shown.map(({ posting, vectorHash }) => {
    const { body, ...words } = jobWords(posting);
    const config = textSearchConfig(posting.language);
    return { posting, vectorHash, words, config, body: searchWords(body) };
  });
  const lexemes = new Map<string, (word: string) => readonly string[]>();
  for (const config of new Set(read.map((row) => row.config))) {
    const words = read.flatMap((row) => (row.config === config ? row.body : []));
    lexemes.set(config, await findLexemes(db, config, words));
  }
  return read.map(({ posting, vectorHash, words, config, body }) => ({
    ...jobListing(posting),
    postingId: posting.id,
    words,
    body: searchVector(body, lexemes.get(config) ?? (() => [])),
    vectorHash,
  }));
}

export type NewJob = { id: string; posting: Posting; firstSeenAt: Date; vectorHash: string };

/** Adds jobs with all that lists and searches read, in one statement. */
export async function insertJobs(db: DatabaseClient, jobs: NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const listed = await listingRows(db, jobs);
  const rows = listed.map((row, i) => ({ ...row, id: jobs[i]?.id, firstSeenAt: jobs[i]?.firstSeenAt.toISOString() }));
  await db.$executeRaw`
    INSERT INTO "Job" (id, "postingId", "firstSeenAt", "updatedAt", "listedAt", "vectorHash", ${raw(NAMES.map((n) => `"${n}"`))}, headline, search)
    SELECT x.id, x."postingId", x."firstSeenAt", x."firstSeenAt", COALESCE(x."postedAt", x."firstSeenAt"), x."vectorHash",
      ${raw(NAMES.map((n) => `x."${n}"`))}, h.headline, h.headline || x.body
    FROM jsonb_to_recordset(${jsonText(rows)}::jsonb) AS x(${RECORD}), LATERAL (SELECT ${HEADLINE} AS headline) h
    ON CONFLICT (id) DO NOTHING`;
  await insertSearchWords(db, rows);
}

/** Keeps jobs in step with the postings they show. Returns how many jobs show one of them. */
export async function refreshJobListings(
  db: DatabaseClient,
  postings: { posting: Posting; vectorHash: string }[],
): Promise<number> {
  if (postings.length === 0) return 0;
  const rows = await listingRows(db, postings);
  const count = await db.$executeRaw`
    UPDATE "Job" j SET ${raw(NAMES.map((n) => `"${n}" = x."${n}"`))}, "vectorHash" = x."vectorHash", "updatedAt" = now(),
      "listedAt" = COALESCE(x."postedAt", j."firstSeenAt"), headline = h.headline, search = h.headline || x.body
    FROM jsonb_to_recordset(${jsonText(rows)}::jsonb) AS x(${RECORD}), LATERAL (SELECT ${HEADLINE} AS headline) h
    WHERE j."postingId" = x."postingId"`;
  await insertSearchWords(db, rows);
  return count;
}

/** The shown postings of open jobs that were stored before there was anything to search. */
export async function listUnlistedJobs(db: DatabaseClient, limit: number): Promise<Posting[]> {
  const rows = await db.$queryRaw<{ data: unknown }[]>`
    SELECT p.data FROM "Job" j JOIN "PostingRecord" p ON p.id = j."postingId"
    WHERE j.search IS NULL AND j."closedAt" IS NULL ORDER BY j.id DESC LIMIT ${limit}`;
  return rows.map((row) => postingSchema.parse(row.data));
}

/** Makes a job show another of its postings. */
export async function showPosting(
  db: DatabaseClient,
  jobId: string,
  shown: { posting: Posting; vectorHash: string },
): Promise<void> {
  await db.job.update({ where: { id: jobId }, data: { postingId: shown.posting.id } });
  await refreshJobListings(db, [shown]);
}

/** Words worth knowing when somebody mistypes one: letters only, four or more. */
async function insertSearchWords(db: DatabaseClient, rows: Pick<ListingRow, "words">[]): Promise<void> {
  const words = new Set(
    rows.flatMap(({ words: w }) => `${w.title} ${w.company} ${w.about}`.match(/\p{L}{4,30}/gu) ?? []),
  );
  await db.$executeRaw`INSERT INTO "SearchWord" (word) SELECT unnest(${[...words]}::text[]) ON CONFLICT DO NOTHING`;
}
