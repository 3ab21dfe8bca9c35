import { absoluteUrl } from "@/server/adapters/ats/absolute-url";
import { defineSource, type MappedPosting } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { subdomainOf } from "@/server/adapters/ats/host-token";
import { mappedRecordSchema } from "@/server/adapters/ats/mapped-record";
import { attribute, byClass, byTag, type PageElement, wordsIn } from "@/server/adapters/ats/page-dom";
import { selectPagePostings } from "@/server/adapters/ats/select-page-postings";

/** ClearCompany's HRM Direct pages (pages, so robots.txt is asked). Dates are written month first. */
export const hrmDirect = defineSource({
  name: "hrmdirect",
  label: "HRM Direct",
  schema: mappedRecordSchema,
  recognises: (text) => /ReqRowClick|hrmdirect\.com/.test(text),
  select: (text, board) =>
    selectPagePostings(text, "HRM Direct", board, (page) =>
      byClass(page, "ReqRowClick").map((row) => rowOf(row, board.token)),
    ),
  map: (record) => record,
  fetch: (http, board, _state, read) =>
    fetchPages(http, "HRM Direct", board, {
      pageSize: Number.POSITIVE_INFINITY,
      read,
      request: () => ({
        url: `https://${board.token}.hrmdirect.com/employment/job-openings.php?search=true`,
        kind: "page",
      }),
    }),
  tokenOf: (url) => subdomainOf(url, ["hrmdirect.com"]),
});

function rowOf(row: PageElement, token: string | undefined): MappedPosting | string {
  const id = attribute(row, "data-req-id");
  const cell = byClass(row, "posTitle")[0];
  const title = wordsIn(cell);
  if (id === undefined) return "The record has no id.";
  if (title === undefined) return "The record has no title.";
  const date = byTag(row, "td")
    .map(wordsIn)
    .find((words) => /^\d{2}\/\d{2}\/\d{4}$/.test(words ?? ""));
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(date ?? "") ?? [];
  return {
    nativeId: id,
    title,
    url: absoluteUrl(
      attribute(cell && byTag(cell, "a")[0], "href"),
      token ? `https://${token}.hrmdirect.com/employment/` : undefined,
    ),
    requisitionId: attribute(row, "data-custom-req-id"),
    location:
      [wordsIn(byClass(row, "cities")[0]), wordsIn(byClass(row, "state")[0])].filter(Boolean).join(", ") ||
      wordsIn(byClass(row, "offices")[0]),
    department: wordsIn(byClass(row, "departments")[0]),
    postedAt: year ? `${year}-${month}-${day}` : undefined,
  };
}
