import type { ClosedReason } from "@/lib/domain/job/is-stale";
import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { DatabaseClient } from "@/server/db/client";
import { readableBy, visiblePostings } from "@/server/services/posting/visible-postings.store";

/**
 * Closes those of the jobs whose every posting is gone, with the reason of the last one, and opens those that have a live one again.
 * Returns which they were.
 */
export async function settleJobsOpenState(
  db: DatabaseClient,
  jobIds: string[],
  at: Date,
): Promise<{ closed: { id: string; reason: ClosedReason }[]; opened: string[] }> {
  const closed = await db.$queryRaw<{ id: string; reason: ClosedReason }[]>`
    UPDATE "Job" j SET "closedAt" = ${at}::timestamptz, "closedReason" = COALESCE(
      (SELECT p."goneReason" FROM "PostingRecord" p WHERE p."jobId" = j.id ORDER BY p."goneAt" DESC, p.id LIMIT 1), 'missing')
    WHERE j.id = ANY(${jobIds}) AND j."closedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "PostingRecord" p WHERE p."jobId" = j.id AND p."goneAt" IS NULL)
    RETURNING j.id, j."closedReason" AS reason`;
  const opened = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Job" j SET "closedAt" = NULL, "closedReason" = NULL
    FROM (SELECT DISTINCT p."jobId" FROM "PostingRecord" p WHERE p."jobId" = ANY(${jobIds}) AND p."goneAt" IS NULL) live
    WHERE j.id = live."jobId" AND j."closedAt" IS NOT NULL
    RETURNING j.id`;
  return { closed, opened: opened.map((row) => row.id) };
}

export type JobWithPosting = {
  id: string;
  company: string;
  title: string;
  location: string;
  postedAt: Date | null;
  firstSeenAt: Date;
  closedAt: Date | null;
  closedReason: string | null;
  posting: Posting;
};

const withPosting = { include: { postings: { take: 1 } } } as const;

/** The open jobs a person can see: a posting stands on a board they follow, or they brought it in themselves. */
export async function listVisibleJobs(db: DatabaseClient, accountId: string): Promise<JobWithPosting[]> {
  const visible = await visiblePostings(db, accountId);
  const rows = await db.job.findMany({
    where: { closedAt: null, postings: { some: { AND: [visible, { goneAt: null }] } } },
    include: {
      postings: { where: { AND: [readableBy(accountId), { goneAt: null }] }, orderBy: { firstSeenAt: "asc" } },
    },
  });
  return rows.flatMap(({ postings, ...job }) => {
    const shown = postings.find((row) => row.id === job.postingId) ?? postings[0];
    return shown ? [{ ...job, posting: postingSchema.parse(shown.data) }] : [];
  });
}

export async function findJob(db: DatabaseClient, id: string): Promise<JobWithPosting | null> {
  const job = await db.job.findUnique({ where: { id }, ...withPosting });
  if (!job) return null;
  const shown = (await db.postingRecord.findUnique({ where: { id: job.postingId } })) ?? job.postings[0];
  if (!shown) return null;
  const { postings: _, ...fields } = job;
  return { ...fields, posting: postingSchema.parse(shown.data) };
}

/** Whether a person may see a job: through a board they follow, a posting they brought in or an application they made. */
export async function isJobVisible(db: DatabaseClient, accountId: string, jobId: string): Promise<boolean> {
  const postings = await visiblePostings(db, accountId);
  const visible = await db.job.findFirst({
    where: { id: jobId, OR: [{ applications: { some: { accountId } } }, { postings: { some: postings } }] },
    select: { id: true },
  });
  return visible !== null;
}

export async function setJobHidden(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  jobId: string,
  hidden: { reason?: string } | null,
): Promise<void> {
  if (hidden) {
    await db.hiddenJob.createMany({
      data: [{ accountId, profileId, jobId, reason: hidden.reason ?? null }],
      skipDuplicates: true,
    });
  } else {
    await db.hiddenJob.deleteMany({ where: { accountId, profileId, jobId } });
  }
}

export async function isJobHidden(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  jobId: string,
): Promise<boolean> {
  return (await db.hiddenJob.count({ where: { accountId, profileId, jobId } })) > 0;
}
