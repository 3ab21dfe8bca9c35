import { defineSource } from "@/server/adapters/ats/define-source";
import { mapFeedItem } from "@/server/adapters/ats/feed/map-feed-item";
import { readFeed } from "@/server/adapters/ats/feed/read-feed";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { pathParts } from "@/server/adapters/ats/host-token";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";

/** NEOGOV (governmentjobs.com) agencies' RSS with pay and dates in its own namespace. */
export const neogov = defineSource({
  name: "neogov",
  label: "NEOGOV",
  schema: mappedRecordSchema,
  recognises: (text) => /neogov\.com\/namespaces/.test(text),
  select(text) {
    const found = readFeed(text);
    return found.items.map((item) => {
      const mapped = mapFeedItem(item, found);
      return typeof mapped === "string" ? mapped : { ...mapped, board: undefined, company: undefined };
    });
  },
  map: (record) => record,
  fetch: (http, board, state, read) =>
    fetchWholeBoard(
      http,
      "NEOGOV",
      board,
      `https://www.governmentjobs.com/SearchEngine/JobsFeed?agency=${encodeURIComponent(board.token)}`,
      state,
      read,
    ),
  tokenOf(url) {
    const parts = pathParts(url);
    return /^(?:www\.)?(?:governmentjobs|schooljobs)\.com$/.test(url.hostname) && parts[0] === "careers"
      ? (parts[1] ?? null)
      : null;
  },
});
