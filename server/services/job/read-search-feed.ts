import { Feed } from "feed";
import { describeFilter } from "@/lib/domain/job/describe-filter";
import { writeJobFilter } from "@/lib/domain/job/job-filter-address";
import { parseSearchQuery } from "@/lib/domain/job/search-query";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "@/server/context";
import { listFeedEntries } from "@/server/services/job/feed-entry.store";
import { findSavedSearchByFeed } from "@/server/services/job/saved-search.store";
import { listAllFound } from "@/server/services/job/search-jobs.store";
import { resolveTerms } from "@/server/services/job/search-terms.store";

export const FEED_FORMATS = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

const ENTRIES = 50;

/**
 * The newest open jobs of a saved search as RSS 2.0, Atom or JSON Feed. Whoever holds the secret address reads it; it shows postings
 * only, nothing of the person but the search's name. @throws AppError `not_found`
 */
export async function readSearchFeed(
  ctx: ServiceContext,
  input: { token: string; format: FeedFormat },
): Promise<{ body: string; mediaType: string }> {
  const search = await findSavedSearchByFeed(ctx.db, input.token);
  if (!search)
    throw new AppError(
      "not_found",
      "This feed's address is not valid any more. Copy the new one from your saved searches.",
    );
  const terms = await resolveTerms(ctx.db, parseSearchQuery(search.filter.text ?? ""));
  const ids = await listAllFound(ctx.db, search, { terms, filter: search.filter }, ENTRIES);
  const entries = await listFeedEntries(ctx.db, search.accountId, ids);
  const link = (path: string) => new URL(path, ctx.ports.appUrl).href;
  const feed = new Feed({
    id: link(`/api/feeds/${search.feedToken}`),
    title: `Jobs: ${search.name}`,
    description: describeFilter(search.filter),
    link: link(`/jobs?${writeJobFilter(search.filter)}`),
    feedLinks: {
      rss: link(`/api/feeds/${search.feedToken}`),
      atom: link(`/api/feeds/${search.feedToken}?format=atom`),
      json: link(`/api/feeds/${search.feedToken}?format=json`),
    },
    updated: entries[0]?.listedAt ?? search.createdAt,
    generator: "Dossier",
    copyright: "Each posting belongs to its employer",
  });
  for (const { id, title, company, location, listedAt, url, html } of entries) {
    feed.addItem({
      id: link(`/jobs/${id}`),
      title: [`${title} at ${company}`, location].filter(Boolean).join(", "),
      link: /^https?:/.test(url) ? url : link(`/jobs/${id}`),
      date: listedAt,
      published: listedAt,
      author: [{ name: company }],
      description: [title, company, location].filter(Boolean).join(", "),
      content: html,
    });
  }
  const body = input.format === "rss" ? feed.rss2() : input.format === "atom" ? feed.atom1() : feed.json1();
  return { body, mediaType: FEED_FORMATS[input.format] };
}
