import { MAIN_PROFILE_ID } from "@/lib/domain/profile/profile-id";
import { type Wishes, wishesSchema } from "@/lib/domain/profile/wishes.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

export type ProfileView = { wishes: Wishes; revision: number; updatedAt: Date };

export async function getProfileOf(db: DatabaseClient, accountId: string): Promise<ProfileView> {
  const row = await db.profile.findUniqueOrThrow({ where: { accountId_id: { accountId, id: MAIN_PROFILE_ID } } });
  return { wishes: wishesSchema.parse(row.wishes), revision: row.revision, updatedAt: row.updatedAt };
}

export async function saveWishes(db: DatabaseClient, accountId: string, wishes: Wishes): Promise<void> {
  await db.profile.update({
    where: { accountId_id: { accountId, id: MAIN_PROFILE_ID } },
    data: { wishes: asJson(wishes), revision: { increment: 1 } },
  });
}
