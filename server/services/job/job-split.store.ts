import type { DatabaseClient } from "@/server/db/client";

export type JobSplit = {
  id: string;
  accountId: string;
  postingId: string;
  fromJobId: string;
  toJobId: string;
  mergeReason: string | null;
  splitAt: Date;
};

export async function insertJobSplit(db: DatabaseClient, split: Omit<JobSplit, "id">): Promise<string> {
  return (await db.jobSplit.create({ data: split, select: { id: true } })).id;
}

/** Splits that stand, of which the job is either side, with the other side's title. */
export async function listSplitsOfJob(
  db: DatabaseClient,
  jobId: string,
): Promise<(JobSplit & { otherJobId: string; otherTitle: string; otherCompany: string })[]> {
  const rows = await db.jobSplit.findMany({
    where: { undoneAt: null, OR: [{ fromJobId: jobId }, { toJobId: jobId }] },
    orderBy: { splitAt: "asc" },
    include: { from: { select: { title: true, company: true } }, to: { select: { title: true, company: true } } },
  });
  return rows.map(({ from, to, ...split }) => {
    const isFrom = split.fromJobId === jobId;
    const other = isFrom ? to : from;
    return {
      ...split,
      otherJobId: isFrom ? split.toJobId : split.fromJobId,
      otherTitle: other.title,
      otherCompany: other.company,
    };
  });
}

export function findSplit(db: DatabaseClient, id: string): Promise<JobSplit | null> {
  return db.jobSplit.findFirst({ where: { id, undoneAt: null } });
}

/** False when somebody took it back before. */
export async function markSplitUndone(db: DatabaseClient, id: string, at: Date): Promise<boolean> {
  return (await db.jobSplit.updateMany({ where: { id, undoneAt: null }, data: { undoneAt: at } })).count > 0;
}

/** Removes a job that no posting and nobody's application stands on any more. Returns whether it was one. */
export async function deleteEmptyJob(db: DatabaseClient, id: string): Promise<boolean> {
  const { count } = await db.job.deleteMany({ where: { id, postings: { none: {} }, applications: { none: {} } } });
  return count > 0;
}
