import { type JobFilter, jobFilterSchema } from "@/lib/domain/job/job-filter.schema";
import type { Alert } from "@/lib/domain/job/saved-search.schema";
import type { DatabaseClient } from "@/server/db/client";
import { asJson } from "@/server/db/json";
import type { Viewer } from "@/server/services/job/job-conditions.store";

export type SavedSearch = {
  id: string;
  accountId: string;
  profileId: string;
  name: string;
  filter: JobFilter;
  alert: Alert;
  feedToken: string;
  createdAt: Date;
  checkedAt: Date;
  toldAt: Date | null;
};
type Raw = Omit<SavedSearch, "filter" | "alert"> & { filter: unknown; alert: string };
const toSearch = (row: Raw): SavedSearch => ({
  ...row,
  filter: jobFilterSchema.parse(row.filter),
  alert: row.alert as Alert,
});

/** Null when the name is taken. */
export async function insertSavedSearch(
  db: DatabaseClient,
  { accountId, profileId }: Viewer,
  search: { name: string; filter: JobFilter; alert: Alert; feedToken: string; at: Date },
): Promise<SavedSearch | null> {
  const { at, filter, ...rest } = search;
  const [row] = await db.savedSearch.createManyAndReturn({
    data: [{ accountId, profileId, ...rest, filter: asJson(filter), createdAt: at, checkedAt: at }],
    skipDuplicates: true,
  });
  return row ? toSearch(row) : null;
}

/** By name, with how many jobs each found since it was last opened. */
export async function listSavedSearchesOf(
  db: DatabaseClient,
  { accountId, profileId }: Viewer,
): Promise<SavedSearch[]> {
  return (await db.savedSearch.findMany({ where: { accountId, profileId }, orderBy: { name: "asc" } })).map(toSearch);
}

export async function findSavedSearch(db: DatabaseClient, accountId: string, id: string): Promise<SavedSearch | null> {
  const row = await db.savedSearch.findFirst({ where: { id, accountId } });
  return row ? toSearch(row) : null;
}

/** The search whose feed has this secret; the secret is all that its reader shows. */
export async function findSavedSearchByFeed(db: DatabaseClient, feedToken: string): Promise<SavedSearch | null> {
  const row = await db.savedSearch.findUnique({ where: { feedToken } });
  return row ? toSearch(row) : null;
}

/** Returns whether it was the account's. */
export async function updateSavedSearchRow(
  db: DatabaseClient,
  accountId: string,
  id: string,
  data: { name?: string; alert?: Alert; feedToken?: string },
): Promise<boolean> {
  return (await db.savedSearch.updateMany({ where: { id, accountId }, data })).count > 0;
}

export async function deleteSavedSearchRow(db: DatabaseClient, accountId: string, id: string): Promise<boolean> {
  return (await db.savedSearch.deleteMany({ where: { id, accountId } })).count > 0;
}

/** Searches whose owners want to hear of new jobs. */
export async function listAlertingSearches(db: DatabaseClient): Promise<{ id: string; accountId: string }[]> {
  return db.savedSearch.findMany({
    where: { alert: { not: "off" } },
    select: { id: true, accountId: true },
    orderBy: { id: "asc" },
  });
}

/** Notes which of the jobs are news to the search. A job is found once. */
export async function insertHits(db: DatabaseClient, searchId: string, jobIds: string[], at: Date): Promise<number> {
  const { count } = await db.savedSearchHit.createMany({
    data: jobIds.map((jobId) => ({ searchId, jobId, foundAt: at })),
    skipDuplicates: true,
  });
  await db.savedSearch.update({ where: { id: searchId }, data: { checkedAt: at } });
  return count;
}

/** Found and not told yet, of jobs that are still open; newest first. */
export async function listUntoldHits(db: DatabaseClient, searchId: string): Promise<string[]> {
  const rows = await db.savedSearchHit.findMany({
    where: { searchId, toldAt: null, job: { closedAt: null } },
    orderBy: [{ foundAt: "desc" }, { jobId: "desc" }],
    select: { jobId: true },
  });
  return rows.map((row) => row.jobId);
}

/** Claims the untold hits of a search for one message. False when another message has them. */
export async function markHitsTold(db: DatabaseClient, searchId: string, jobIds: string[], at: Date): Promise<boolean> {
  const { count } = await db.savedSearchHit.updateMany({
    where: { searchId, jobId: { in: jobIds }, toldAt: null },
    data: { toldAt: at },
  });
  await db.savedSearch.update({ where: { id: searchId }, data: { toldAt: at } });
  return count > 0;
}

/** Untold hits by search, for the list of searches. */
export async function countNewHits(db: DatabaseClient, searchIds: string[], since: Date): Promise<Map<string, number>> {
  const rows = await db.savedSearchHit.groupBy({
    by: ["searchId"],
    where: { searchId: { in: searchIds }, foundAt: { gte: since }, job: { closedAt: null } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.searchId, row._count]));
}
