import { AppError } from "@/lib/errors";
import { ownerOf, type ServiceContext } from "@/server/context";
import { deleteSavedSearchRow } from "@/server/services/job/saved-search.store";

/** Forgets a saved search; its feed stops working. @throws AppError `not_found` */
export async function deleteSavedSearch(ctx: ServiceContext, id: string): Promise<void> {
  if (!(await deleteSavedSearchRow(ctx.db, ownerOf(ctx), id)))
    throw new AppError("not_found", "This saved search does not exist any more.");
}
