import { ownerOf, type ServiceContext } from "@/server/context";
import { deleteDraftEdit } from "@/server/services/application/draft-edit.store";

/** Forgets the unfinished edit; the draft is as it was written. */
export async function discardDraftEdit(ctx: ServiceContext, applicationId: string): Promise<void> {
  await deleteDraftEdit(ctx.db, ownerOf(ctx), applicationId);
}
