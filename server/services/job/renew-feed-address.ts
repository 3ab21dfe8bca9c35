import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { newFeedToken } from "@/server/services/job/feed-token";
import { updateSavedSearchRow } from "@/server/services/job/saved-search.store";

/** Gives a saved search's feed a new secret address; the earlier one stops working. @throws AppError `not_found` */
export async function renewFeedAddress(ctx: ServiceContext, id: string): Promise<void> {
  if (!(await updateSavedSearchRow(ctx.db, ownerOf(ctx), id, { feedToken: newFeedToken() })))
    throw new AppError("not_found", "This saved search does not exist any more.");
}
