import { absoluteUrl } from "@/server/adapters/ats/absolute-url";
import { defineSource, type MappedPosting } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { pathParts } from "@/server/adapters/ats/host-token";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";
import { attribute, byClass, byTag, type PageElement, type PageNode, wordsIn } from "@/server/adapters/ats/page-dom";
import { selectPagePostings } from "@/server/adapters/ats/select-page-postings";

const ORIGIN = "https://jobs.jobvite.com";
const JOB_LINK = /\/job\/(o[\w-]+)/;

/** Jobvite career pages (pages, so robots.txt is asked). */
export const jobvite = defineSource({
  name: "jobvite",
  label: "Jobvite",
  schema: mappedRecordSchema,
  recognises: (text) => /jv-job-list|jv-job-detail|jobs\.jobvite\.com/.test(text),
  select: (text, board) => selectPagePostings(text, "Jobvite", board, rowsOf),
  map: (record) => record,
  fetch: (http, board, _state, read) =>
    fetchPages(http, "Jobvite", board, {
      pageSize: Number.POSITIVE_INFINITY,
      read,
      request: () => ({ url: `${ORIGIN}/${board.token}/jobs/alljobs`, kind: "page" }),
      detail: (posting) => ({ url: posting.url, kind: "page" }),
    }),
  tokenOf(url) {
    if (url.hostname !== "jobs.jobvite.com") return null;
    const parts = pathParts(url);
    return (parts[0] === "careers" ? parts[1] : parts[0]) ?? null;
  },
});

function rowsOf(page: PageNode): (MappedPosting | string)[] {
  // A detail page also links to jobs; it is told by its own class.
  if (byClass(page, "jv-job-detail-header").length > 0) return [];
  return byTag(page, "a").flatMap((anchor): (MappedPosting | string)[] => {
    const link = attribute(anchor, "href");
    const id = JOB_LINK.exec(link ?? "")?.[1];
    if (id === undefined) return [];
    const title = wordsIn(anchor);
    if (title === undefined) return ["The record has no title."];
    const row = rowAround(anchor);
    return [
      {
        nativeId: id,
        title,
        url: absoluteUrl(link, ORIGIN),
        board: /^\/([^/]+)\/job\//.exec(link ?? "")?.[1],
        location: row && wordsIn(byClass(row, "jv-job-list-location")[0]),
      },
    ];
  });
}

function rowAround(anchor: PageElement): PageElement | undefined {
  for (let node = anchor.parent; node && "attribs" in node; node = node.parent) {
    if (byClass(node, "jv-job-list-location").length > 0) return node;
    if (/^(?:tr|li|table|ul)$/.test(node.name)) return undefined;
  }
  return undefined;
}
