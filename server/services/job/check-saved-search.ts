import { createHash } from "node:crypto";
import { writeJobFilter } from "@/lib/domain/job/job-filter-address";
import { parseSearchQuery } from "@/lib/domain/job/search-query";
import { actingFor, type ServiceContext } from "@/server/context";
import { getAccount } from "@/server/services/account/get-account";
import { type JobRow, listJobRows } from "@/server/services/job/job-row.store";
import {
  findSavedSearch,
  insertHits,
  listUntoldHits,
  markHitsTold,
  type SavedSearch,
} from "@/server/services/job/saved-search.store";
import { listJobsSince } from "@/server/services/job/search-jobs.store";
import { resolveTerms } from "@/server/services/job/search-terms.store";
import { insertNotification } from "@/server/services/notification/notification.store";

const DAY_MS = 24 * 3_600_000;
/** A digest may come a little early, so that it does not wander through the day. */
const EARLY_MS = 3_600_000;
const MOST_NEWS = 500;
const MOST_IN_MAIL = 25;

/**
 * Looks for news of one saved search and tells its owner, at once or with the daily digest: a notice in the app and an e-mail with the
 * jobs. A job is told once; what closed in the meantime is not told.
 */
export async function checkSavedSearch(
  ctx: ServiceContext,
  input: { id: string; accountId: string },
): Promise<{ found: number; told: number }> {
  const search = await findSavedSearch(ctx.db, input.accountId, input.id);
  if (!search) return { found: 0, told: 0 };
  const now = ctx.clock.now();
  const terms = await resolveTerms(ctx.db, parseSearchQuery(search.filter.text ?? ""));
  const news = await listJobsSince(ctx.db, search, { terms, filter: search.filter }, search.checkedAt, MOST_NEWS);
  const found = await insertHits(ctx.db, search.id, news, now);
  if (search.alert === "off" || !isDue(search, now)) return { found, told: 0 };
  const untold = await listUntoldHits(ctx.db, search.id);
  if (untold.length === 0) return { found, told: 0 };
  const rows = (await listJobRows(ctx.db, search, untold)).sort((a, b) => b.score - a.score);
  const message = `${rows.length === 1 ? "1 new job" : `${rows.length} new jobs`} for "${search.name}".`;
  const cause = createHash("sha256").update(untold.join(",")).digest("hex").slice(0, 16);
  const isMine = await ctx.db.$transaction(async (tx) => {
    if (!(await markHitsTold(tx, search.id, untold, now))) return false;
    await insertNotification(tx, search.accountId, {
      kind: "discovery",
      causeKey: `search:${search.id}:${cause}`,
      message,
      href: `/jobs?${writeJobFilter({ ...search.filter, sort: "newest" })}`,
      // Its own mail follows, with the jobs in it.
      mailedAt: now,
    });
    return true;
  });
  if (!isMine) return { found, told: 0 };
  const owner = await getAccount(actingFor(ctx, search.accountId, search.profileId));
  await ctx.ports.mailer.send({
    to: owner.email,
    subject: message,
    text: mailOf(search, rows, ctx.ports.appUrl),
    messageId: `<search-${search.id}-${cause}@notice.dossier.invalid>`,
  });
  return { found, told: rows.length };
}

function isDue(search: SavedSearch, now: Date): boolean {
  if (search.alert === "at_once") return true;
  const last = search.toldAt ?? search.createdAt;
  return now.getTime() - last.getTime() >= DAY_MS - EARLY_MS;
}

function mailOf(search: SavedSearch, rows: JobRow[], appUrl: string): string {
  const lines = rows.slice(0, MOST_IN_MAIL).map((row) => {
    const place = row.location ? `, ${row.location}` : "";
    return `${row.title}\n${row.company}${place}\n${new URL(`/jobs/${row.id}`, appUrl).href}\n`;
  });
  const more = rows.length - MOST_IN_MAIL;
  return [
    `New for "${search.name}":\n`,
    ...lines,
    ...(more > 0 ? [`And ${more} more.\n`] : []),
    `All of them: ${new URL(`/jobs?${writeJobFilter(search.filter)}`, appUrl).href}`,
    `Change or stop this: ${new URL("/jobs/searches", appUrl).href}\n`,
  ].join("\n");
}
