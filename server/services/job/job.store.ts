import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { DatabaseClient } from "@/server/db/client";
import { readableBy, visiblePostings } from "@/server/services/posting/visible-postings.store";

export type NewJob = { id: string; posting: Posting; firstSeenAt: Date };

const dateOf = (iso: string | undefined): Date | null => (iso && !Number.isNaN(Date.parse(iso)) ? new Date(iso) : null);

export async function insertJobs(db: DatabaseClient, jobs: NewJob[]): Promise<void> {
  await db.job.createMany({
    data: jobs.map(({ id, posting, firstSeenAt }) => ({
      id,
      company: posting.company,
      title: posting.title,
      location: posting.location,
      postingId: posting.id,
      postedAt: dateOf(posting.postedAt),
      firstSeenAt,
    })),
    skipDuplicates: true,
  });
}

/** Keeps a job's headline in step with the posting it shows. */
export async function refreshJobHeadline(db: DatabaseClient, posting: Posting): Promise<void> {
  await db.job.updateMany({
    where: { postingId: posting.id },
    data: {
      company: posting.company,
      title: posting.title,
      location: posting.location,
      postedAt: dateOf(posting.postedAt),
      closedAt: null,
    },
  });
}

/** Closes those of the jobs whose every posting is gone, and opens those that have a live one again. */
export async function settleJobsOpenState(db: DatabaseClient, jobIds: string[], at: Date): Promise<void> {
  await db.job.updateMany({
    where: { id: { in: jobIds }, closedAt: null, postings: { none: { goneAt: null } } },
    data: { closedAt: at },
  });
  await db.job.updateMany({
    where: { id: { in: jobIds }, closedAt: { not: null }, postings: { some: { goneAt: null } } },
    data: { closedAt: null },
  });
}

export type JobWithPosting = {
  id: string;
  company: string;
  title: string;
  location: string;
  postedAt: Date | null;
  firstSeenAt: Date;
  closedAt: Date | null;
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
  jobId: string,
  hidden: { reason?: string } | null,
): Promise<void> {
  if (hidden) {
    await db.hiddenJob.createMany({
      data: [{ accountId, jobId, reason: hidden.reason ?? null }],
      skipDuplicates: true,
    });
  } else {
    await db.hiddenJob.deleteMany({ where: { accountId, jobId } });
  }
}

export async function isJobHidden(db: DatabaseClient, accountId: string, jobId: string): Promise<boolean> {
  return (await db.hiddenJob.count({ where: { accountId, jobId } })) > 0;
}
