import { defineSource, type MappedPosting } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";
import { attribute, byClass, byTag, type PageElement, wordsIn } from "@/server/adapters/ats/page-dom";
import { relativeDate } from "@/server/adapters/ats/relative-date";
import { selectPagePostings } from "@/server/adapters/ats/select-page-postings";

const PAGE_SIZE = 20;

/** iCIMS career pages (pages, so robots.txt is asked): the list, and each job's schema.org posting. */
export const icims = defineSource({
  name: "icims",
  label: "iCIMS",
  schema: mappedRecordSchema,
  recognises: (text) => /iCIMS_(?:JobCardItem|Anchor|JobsTable)/.test(text),
  select: (text, board) =>
    selectPagePostings(text, "iCIMS", board, (page) =>
      byClass(page, "iCIMS_JobCardItem").map((card) => rowOf(card, board.readAt)),
    ),
  map: (record) =>
    typeof record === "string"
      ? record
      : { ...record, nativeId: /\/jobs\/(\d+)\//.exec(record.nativeId)?.[1] ?? record.nativeId },
  fetch(http, board, _state, read) {
    const origin = `https://${board.token}.icims.com`;
    return fetchPages(http, "iCIMS", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({ url: `${origin}/jobs/search?ss=1&in_iframe=1&pr=${offset / PAGE_SIZE}`, kind: "page" }),
      detail: (posting) => ({ url: `${posting.url.split("?")[0]}?in_iframe=1`, kind: "page" }),
    });
  },
  tokenOf: (url) => subdomainOf(url, ["icims.com"]),
});

function rowOf(card: PageElement, readAt: Date | undefined): MappedPosting | string {
  const anchor = byClass(card, "iCIMS_Anchor")[0] ?? byTag(card, "a")[0];
  const link = attribute(anchor, "href");
  const id = /\/jobs\/(\d+)/.exec(link ?? "")?.[1];
  const title =
    wordsIn(byTag(card, "h2")[0] ?? byTag(card, "h3")[0]) ?? attribute(anchor, "title")?.replace(/^\d+\s*-\s*/, "");
  if (id === undefined) return "The record has no id.";
  if (title === undefined) return "The record has no title.";
  const fields = new Map<string, string | undefined>();
  for (const tag of byClass(card, "iCIMS_JobHeaderTag"))
    fields.set((wordsIn(byTag(tag, "dt")[0]) ?? "").toLowerCase(), wordsIn(byTag(tag, "dd")[0]));
  for (const label of byClass(card, "field-label")) {
    const words = wordsIn(label) ?? "";
    const value =
      label.parent && "attribs" in label.parent ? wordsIn(label.parent)?.slice(words.length).trim() : undefined;
    if (!fields.has(words.toLowerCase())) fields.set(words.toLowerCase(), value);
  }
  const get = (pattern: RegExp) => [...fields].find(([name]) => pattern.test(name))?.[1];
  const place = get(/location/)
    ?.split(/\s*\|\s*/)
    .map(readable)
    .join("; ");
  return {
    nativeId: id,
    title,
    url: link?.replace(/[?&]in_iframe=1/, ""),
    requisitionId: get(/^(?:job )?id$|requisition/),
    location: place,
    employmentType: get(/type/),
    department: get(/category|department/),
    postedAt: get(/posted|date/) ?? relativeDate(get(/posted/), readAt),
  };
}

/** "US-NC-Raleigh" as iCIMS writes places -> "Raleigh, NC, US". */
function readable(place: string): string {
  return /^[A-Z]{2}-[A-Z]{2,3}-/.test(place) ? place.split("-").reverse().join(", ") : place;
}
