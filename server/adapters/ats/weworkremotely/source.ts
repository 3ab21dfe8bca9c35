import { defineSource } from "@/server/adapters/ats/define-source";
import { mapFeedItem } from "@/server/adapters/ats/feed/map-feed-item";
import { readFeed } from "@/server/adapters/ats/feed/read-feed";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";

/** We Work Remotely's RSS feeds; their titles are "Company: Title". */
export const weWorkRemotely = defineSource({
  name: "weworkremotely",
  label: "We Work Remotely",
  companyFrom: "record",
  schema: mappedRecordSchema,
  recognises: (text) => /<link>https:\/\/weworkremotely\.com/.test(text) && /<rss[\s>]/.test(text),
  select(text) {
    const found = readFeed(text);
    return found.items.map((item) => {
      const mapped = mapFeedItem(item, found);
      if (typeof mapped === "string") return mapped;
      const [, company, title] = /^(.{1,120}?)\s*:\s+(.+)$/.exec(mapped.title) ?? [];
      return {
        ...mapped,
        board: "weworkremotely",
        company: company ?? mapped.company,
        title: title ?? mapped.title,
        workplace: "remote",
        remoteScope: mapped.location ? [mapped.location] : undefined,
      };
    });
  },
  map: (record) => record,
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "We Work Remotely",
      board,
      board.url ?? "https://weworkremotely.com/remote-jobs.rss",
      state,
      read,
    ),
  tokenOf: (url) => (/^(?:www\.)?weworkremotely\.com$/.test(url.hostname) ? "weworkremotely" : null),
});
