import { saysClosed } from "@/lib/domain/posting/says-closed";
import { AppError } from "@/lib/errors";
import { htmlToText } from "@/lib/text/html-to-text";
import { unescapeHtml } from "@/lib/text/unescape-html";
import { defineSource, type MappedPosting } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { findJobPostings } from "@/server/adapters/ats/find-job-postings";
import { readLinkedinPage } from "@/server/adapters/ats/linkedin/read-linkedin-page";
import { mapJobPostingLd } from "@/server/adapters/ats/map-job-posting-ld";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";
import { readMhtml } from "@/server/adapters/ats/page/read-mhtml";
import { readShownJob } from "@/server/adapters/ats/page/read-shown-job";
import { byTag, innerHtml, type PageNode, parsePage } from "@/server/adapters/ats/page-dom";
import { canonicalUrl } from "@/server/adapters/ats/select-page-postings";

/** Any company's job page (.html, .mhtml): its schema.org postings, else what it shows. Fetching asks robots.txt. */
export const page = defineSource({
  name: "page",
  label: "Web page",
  companyFrom: "either",
  schema: mappedRecordSchema,
  recognises: (text) =>
    /<html[\s>]|<!doctype html|<script[^>]+ld\+json/i.test(text.slice(0, 20_000)) || readMhtml(text) !== undefined,
  select(text, board) {
    const html = readMhtml(text) ?? text;
    if (!/<[a-z!]/i.test(html)) throw new AppError("invalid_input", "This is not a web page.");
    const document = parsePage(html);
    const url = board.url ?? canonicalUrl(document);
    const { nodes, broken } = findJobPostings(document);
    const closed = nodes.length > 1 ? undefined : closedNotice(document, nodes[0]);
    if (closed !== undefined) return [`The page says “${closed}”: this opening is closed.`];
    if (nodes.length > 0) return nodes.map((node) => withBoard(mapJobPostingLd(node, url), url));
    const shown = readLinkedinPage(document);
    if (shown.length > 0)
      return shown.map((job) => (typeof job === "string" ? job : { ...job, source: "linkedin", board: "linkedin" }));
    const job = readShownJob(document, url);
    if (job) return [withBoard(job, url)];
    if (broken > 0) return ["The page's job data is broken and cannot be read."];
    throw new AppError("invalid_input", "No job was found on this page.", { details: { isEmpty: true } });
  },
  map: (record) => record,
  fetch(http, board, state, read) {
    if (!board.url) throw new AppError("invalid_input", "A page needs its address.");
    return fetchWholeBoard(http, "Page", board, board.url, state, read, "page");
  },
  tokenOf: () => null,
});

/** What the page says outside the posting's own description about being over. */
function closedNotice(document: PageNode, node: Record<string, unknown> | undefined): string | undefined {
  const notice = saysClosed(htmlToText(innerHtml(byTag(document, "body")[0]) ?? ""));
  const description = typeof node?.description === "string" ? htmlToText(unescapeHtml(node.description)) : "";
  return notice !== undefined && description.includes(notice) ? undefined : notice;
}

function withBoard(mapped: MappedPosting | string, url: string | undefined): MappedPosting | string {
  if (typeof mapped === "string") return mapped;
  const address = url ?? mapped.url;
  return address !== undefined && URL.canParse(address)
    ? { ...mapped, board: new URL(address).hostname.replace(/^www\./, "") }
    : mapped;
}
