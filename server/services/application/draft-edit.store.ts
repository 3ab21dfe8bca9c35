import { type DraftEdit, draftEditSchema } from "@/lib/domain/application/draft-edit.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";

export type SavedDraftEdit = { draftId: string; content: DraftEdit; updatedAt: Date };

/** The unfinished edit of an application's draft, or null. */
export async function findDraftEdit(
  db: DatabaseClient,
  accountId: string,
  applicationId: string,
): Promise<SavedDraftEdit | null> {
  const row = await db.draftEdit.findFirst({ where: { applicationId, application: { accountId } } });
  return row ? { ...row, content: draftEditSchema.parse(row.content) } : null;
}

/** The application must belong to the owner: the caller has looked. */
export async function upsertDraftEdit(
  db: DatabaseClient,
  row: { applicationId: string; draftId: string; content: DraftEdit },
): Promise<void> {
  const content = asJson(row.content);
  await db.draftEdit.upsert({
    where: { applicationId: row.applicationId },
    create: { applicationId: row.applicationId, draftId: row.draftId, content },
    update: { draftId: row.draftId, content },
  });
}

export async function deleteDraftEdit(db: DatabaseClient, accountId: string, applicationId: string): Promise<void> {
  await db.draftEdit.deleteMany({ where: { applicationId, application: { accountId } } });
}
