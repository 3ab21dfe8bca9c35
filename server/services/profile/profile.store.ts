import { type MergeChoices, mergeChoicesSchema } from "@/lib/domain/profile/merge/merge-conflict.schema";
import { type Wishes, wishesSchema } from "@/lib/domain/profile/wishes.schema";
import { AppError } from "@/lib/errors";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

export type ProfileView = { id: string; name: string; wishes: Wishes; revision: number; updatedAt: Date };
export type ProfileSummary = { id: string; name: string; createdAt: Date };

export async function getProfileOf(db: DatabaseClient, accountId: string, id: string): Promise<ProfileView> {
  const row = await db.profile.findFirst({ where: { accountId, id, deletedAt: null } });
  if (!row) throw new AppError("not_found", "This profile does not exist, or it was deleted.");
  return {
    id: row.id,
    name: row.name,
    wishes: wishesSchema.parse(row.wishes),
    revision: row.revision,
    updatedAt: row.updatedAt,
  };
}

/** The account's profiles, oldest first. */
export function listProfilesOf(db: DatabaseClient, accountId: string): Promise<ProfileSummary[]> {
  return db.profile.findMany({
    where: { accountId, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, createdAt: true },
  });
}

export async function insertProfile(
  db: DatabaseClient,
  accountId: string,
  row: { id: string; name: string; wishes: Wishes },
): Promise<void> {
  await db.profile.create({ data: { accountId, id: row.id, name: row.name, wishes: asJson(row.wishes) } });
}

export async function updateProfileName(
  db: DatabaseClient,
  accountId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const { count } = await db.profile.updateMany({ where: { accountId, id, deletedAt: null }, data: { name } });
  return count > 0;
}

export async function setProfileDeleted(
  db: DatabaseClient,
  accountId: string,
  id: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.profile.updateMany({ where: { accountId, id }, data: { deletedAt } });
  return count > 0;
}

export async function saveWishes(db: DatabaseClient, accountId: string, id: string, wishes: Wishes): Promise<void> {
  await db.profile.update({
    where: { accountId_id: { accountId, id } },
    data: { wishes: asJson(wishes), revision: { increment: 1 } },
  });
}

/** What the owner chose where the profile's resumes disagree. */
export async function findChoices(db: DatabaseClient, accountId: string, id: string): Promise<MergeChoices> {
  const row = await db.profile.findUnique({
    where: { accountId_id: { accountId, id } },
    select: { choices: true },
  });
  return mergeChoicesSchema.parse(row?.choices ?? {});
}

export async function saveChoices(
  db: DatabaseClient,
  accountId: string,
  id: string,
  choices: MergeChoices,
): Promise<void> {
  await db.profile.update({
    where: { accountId_id: { accountId, id } },
    data: { choices: asJson(choices), revision: { increment: 1 } },
  });
}
