import { type Posting, postingSchema } from "@/lib/domain/posting/posting.schema";
import type { Database, DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";
import { findIdsByKeys } from "@/server/services/posting/posting-keys.store";

export type OwnCopy = { posting: Posting; ownerId: string; jobId: string; keys: string[] };
export type PublicPosting = { posting: Posting; jobId: string; keys: string[] };

const withKeys = { id: true, jobId: true, ownerId: true, data: true, keys: true } as const;

/** The public postings of the given jobs, with their blocking keys. */
export async function listPublicPostingsOf(db: DatabaseClient, jobIds: string[]): Promise<PublicPosting[]> {
  const rows = await db.postingRecord.findMany({ where: { jobId: { in: jobIds }, ownerId: null }, select: withKeys });
  return rows.map((row) => ({
    posting: postingSchema.parse(row.data),
    jobId: row.jobId,
    keys: row.keys,
  }));
}

/** Private copies that share a blocking key and stand in jobs that hold no public posting; what a person split off stays apart. */
export async function listLoneCopiesByKeys(db: Database, keys: string[]): Promise<OwnCopy[]> {
  const ids = await findIdsByKeys(db, keys, "private");
  if (ids.length === 0) return [];
  const rows = await db.postingRecord.findMany({
    where: {
      id: { in: ids },
      job: { postings: { none: { ownerId: null } } },
    },
    select: withKeys,
  });
  const splits = await db.jobSplit.findMany({
    where: { postingId: { in: rows.map((row) => row.id) }, undoneAt: null },
    select: { postingId: true },
  });
  const isSplit = new Set(splits.map((split) => split.postingId));
  return rows.flatMap((row) =>
    row.ownerId === null || isSplit.has(row.id)
      ? []
      : [
          {
            posting: postingSchema.parse(row.data),
            ownerId: row.ownerId,
            jobId: row.jobId,
            keys: row.keys,
          },
        ],
  );
}

/**
 * Lets a job that only its owner saw become part of a public one: copies, applications, what was hidden and the list of imports follow; the lone
 * job is gone unless an application had to stay because there is one for the public job already.
 */
export async function moveLoneJob(
  db: Database,
  accountId: string,
  move: { from: string; to: string; reason: string },
): Promise<void> {
  const { from, to, reason } = move;
  await db.$transaction(async (tx) => {
    await tx.postingRecord.updateMany({
      where: { jobId: from, ownerId: accountId },
      data: { jobId: to, mergeReason: reason },
    });
    const taken = await tx.application.findMany({ where: { accountId, jobId: to }, select: { profileId: true } });
    await tx.application.updateMany({
      where: { accountId, jobId: from, profileId: { notIn: taken.map((row) => row.profileId) } },
      data: { jobId: to },
    });
    const hidden = await tx.hiddenJob.findMany({ where: { accountId, jobId: from } });
    await tx.hiddenJob.createMany({ data: hidden.map((row) => ({ ...row, jobId: to })), skipDuplicates: true });
    const outcomes = await tx.matchOutcome.findMany({ where: { accountId, jobId: from } });
    await tx.matchOutcome.createMany({
      data: outcomes.map((row) => ({ ...row, signals: asJson(row.signals), jobId: to })),
      skipDuplicates: true,
    });
    await tx.matchOutcome.deleteMany({ where: { accountId, jobId: from } });
    const imports = await tx.postingImport.findMany({
      where: { accountId, jobIds: { has: from } },
      select: { id: true, jobIds: true },
    });
    for (const row of imports)
      await tx.postingImport.update({
        where: { id: row.id },
        data: { jobIds: [...new Set(row.jobIds.map((id) => (id === from ? to : id)))] },
      });
    await tx.job.deleteMany({ where: { id: from, postings: { none: {} }, applications: { none: {} } } });
  });
}
