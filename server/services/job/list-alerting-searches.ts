import type { ServiceContext } from "@/server/context";
import { listAlertingSearches as listRows } from "@/server/services/job/saved-search.store";

/** Saved searches whose owners want to hear of new jobs. */
export function listAlertingSearches(ctx: ServiceContext): Promise<{ id: string; accountId: string }[]> {
  return listRows(ctx.db);
}
