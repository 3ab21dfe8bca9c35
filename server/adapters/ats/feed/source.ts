import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { mapFeedItem } from "@/server/adapters/ats/feed/map-feed-item";
import { readFeed } from "@/server/adapters/ats/feed/read-feed";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";

/** Any RSS, Atom or JSON Feed of jobs. A board is known by the feed's address; an item without a company is the caller's. */
export const feed = defineSource({
  name: "feed",
  label: "Feed",
  companyFrom: "either",
  schema: mappedRecordSchema,
  recognises: (text) =>
    /<rss[\s>]|<feed[\s>]|<rdf:RDF[\s>]/.test(text.slice(0, 4000)) ||
    /jsonfeed\.org\/version/.test(text.slice(0, 4000)),
  select(text) {
    const found = readFeed(text);
    return found.items.map((item) => mapFeedItem(item, found));
  },
  map: (record) => record,
  fetch(http, board, state, read) {
    if (!board.url) throw new AppError("invalid_input", "A feed needs its address.");
    return fetchWholeBoard(http, "Feed", board, board.url, state, read);
  },
  tokenOf: () => null,
});
