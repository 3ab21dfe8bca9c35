import { AppError } from "@/lib/errors";
import { defineSource, type MappedPosting } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { findJobPostings } from "@/server/adapters/ats/find-job-postings";
import { readLinkedinPage } from "@/server/adapters/ats/linkedin/read-linkedin-page";
import { mapJobPostingLd } from "@/server/adapters/ats/map-job-posting-ld";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";
import { readMhtml } from "@/server/adapters/ats/page/read-mhtml";
import { readShownJob } from "@/server/adapters/ats/page/read-shown-job";
import { parsePage } from "@/server/adapters/ats/page-dom";
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
    if (nodes.length > 0) return nodes.map((node) => withBoard(mapJobPostingLd(node, url), url));
    const shown = readLinkedinPage(document);
    if (shown.length > 0)
      return shown.map((job) => (typeof job === "string" ? job : { ...job, source: "linkedin", board: "linkedin" }));
    const job = readShownJob(document, url);
    if (job) return [withBoard(job, url)];
    if (broken > 0) return ["The page's job data is broken and cannot be read."];
    throw new AppError("invalid_input", "No job was found on this page.");
  },
  map: (record) => record,
  fetch(http, board, state, read) {
    if (!board.url) throw new AppError("invalid_input", "A page needs its address.");
    return fetchWholeBoard(http, "Page", board, board.url, state, read, "page");
  },
  tokenOf: () => null,
});

function withBoard(mapped: MappedPosting | string, url: string | undefined): MappedPosting | string {
  if (typeof mapped === "string") return mapped;
  const address = url ?? mapped.url;
  return address !== undefined && URL.canParse(address)
    ? { ...mapped, board: new URL(address).hostname.replace(/^www\./, "") }
    : mapped;
}
