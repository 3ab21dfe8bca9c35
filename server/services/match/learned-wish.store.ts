import type { z } from "zod";
import { type Direction, LEARNED_FIELDS, wishProposalSchema } from "@/lib/domain/match/propose-wishes";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";

export type LearnedWish = z.infer<typeof wishProposalSchema> & {
  id: string;
  jobId: string;
  direction: string;
  at: Date;
  undoneAt: Date | null;
};

type Raw = NonNullable<Awaited<ReturnType<DatabaseClient["learnedWish"]["findFirst"]>>>;
const asLearned = ({ accountId: _, profileId: __, field, value, ...row }: Raw): LearnedWish => ({
  ...row,
  ...wishProposalSchema.parse({ field: LEARNED_FIELDS.find((f) => f === field), value }),
});

export async function insertLearnedWish(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  wish: z.infer<typeof wishProposalSchema> & { jobId: string; direction: Direction; at: Date },
): Promise<string> {
  const { id } = await db.learnedWish.create({ data: { accountId, profileId, ...wish }, select: { id: true } });
  return id;
}

/** Wishes learned from jobs and not taken back, newest first. */
export async function listLearnedWishesOf(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
): Promise<LearnedWish[]> {
  const rows = await db.learnedWish.findMany({
    where: { accountId, profileId, undoneAt: null },
    orderBy: { id: "desc" },
    take: 50,
  });
  return rows.map(asLearned);
}

export async function getLearnedWish(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  id: string,
): Promise<LearnedWish> {
  const row = await db.learnedWish.findFirst({ where: { id, accountId, profileId } });
  if (!row) throw new AppError("not_found", "This learned wish does not exist.");
  return asLearned(row);
}

export async function markLearnedWishUndone(
  db: DatabaseClient,
  accountId: string,
  profileId: string,
  id: string,
  at: Date,
): Promise<void> {
  await db.learnedWish.updateMany({ where: { id, accountId, profileId, undoneAt: null }, data: { undoneAt: at } });
}
