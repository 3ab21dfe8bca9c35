import type { JobFilter } from "@/lib/domain/job/job-filter.schema";
import type { Alert } from "@/lib/domain/job/saved-search.schema";
import type { ServiceContext } from "@/server/context";
import { countNewHits, listSavedSearchesOf } from "@/server/services/job/saved-search.store";
import { viewerOf } from "@/server/services/job/viewer-of";

export type SavedSearchView = {
  id: string;
  name: string;
  filter: JobFilter;
  alert: Alert;
  /** Secret address of its feed. */
  feedUrl: string;
  /** Jobs it found within the last week. */
  newJobs: number;
  createdAt: Date;
};

const WEEK_MS = 7 * 86_400_000;

/** The owner's saved searches by name. */
export async function listSavedSearches(ctx: ServiceContext): Promise<SavedSearchView[]> {
  const searches = await listSavedSearchesOf(ctx.db, viewerOf(ctx));
  const since = new Date(ctx.clock.now().getTime() - WEEK_MS);
  const counts = await countNewHits(
    ctx.db,
    searches.map((search) => search.id),
    since,
  );
  return searches.map(({ id, name, filter, alert, feedToken, createdAt }) => ({
    id,
    name,
    filter,
    alert,
    feedUrl: `${ctx.ports.appUrl.replace(/\/$/, "")}/api/feeds/${feedToken}`,
    newJobs: counts.get(id) ?? 0,
    createdAt,
  }));
}
