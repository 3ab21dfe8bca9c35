import { z } from "zod";
import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { embeddedJson } from "@/server/adapters/ats/embedded-json";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { needed, words } from "@/server/adapters/ats/lenient";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";

/** One job of a Phenom career page's `phApp.ddo` data. */
const phenomJobSchema = z.object({
  jobId: words,
  reqId: words,
  jobSeqNo: needed("id"),
  title: needed("title"),
  location: words,
  city: words,
  state: words,
  country: words,
  type: words,
  category: words,
  department: words,
  postedDate: words,
  descriptionTeaser: words,
  description: words,
  applyUrl: words,
  companyName: words,
  locale: words,
});

/** Phenom career sites. A board is known by its search page's address. */
export const phenom = defineSource({
  name: "phenom",
  label: "Phenom",
  schema: phenomJobSchema,
  recognises: (text) => /phApp\.ddo\s*=|"jobSeqNo"\s*:/.test(text),
  select(text) {
    const data = /^\s*\{/.test(text) ? readJsonAnswer(text, "Phenom") : embeddedJson(text, /phApp\.ddo\s*=\s*/);
    const jobs = isObject(data) ? jobsIn(data) : [];
    if (jobs.length === 0) throw new AppError("invalid_input", "This Phenom page holds no jobs.");
    return jobs;
  },
  map: (job, board) => ({
    nativeId: job.jobSeqNo,
    company: job.companyName,
    title: job.title,
    url: board.url && URL.canParse(board.url) ? new URL(`/global/en/job/${job.jobSeqNo}`, board.url).href : undefined,
    applyUrl: job.applyUrl,
    requisitionId: job.reqId ?? job.jobId,
    location: job.location,
    places: [{ text: job.location, city: job.city, region: job.state, country: job.country }],
    employmentType: job.type,
    department: job.department ?? job.category,
    postedAt: job.postedDate,
    html: job.description ?? job.descriptionTeaser,
  }),
  fetch(http, board, state, read) {
    if (!board.url) throw new AppError("invalid_input", "A Phenom board needs the address of its search page.");
    return fetchWholeBoard(http, "Phenom", board, board.url, state, read, "page");
  },
  tokenOf: () => null,
});

function jobsIn(data: Record<string, unknown>): unknown[] {
  return Object.values(data).flatMap((part) => {
    const inner = isObject(part) && isObject(part.data) ? part.data : undefined;
    if (!inner) return [];
    return Array.isArray(inner.jobs) ? inner.jobs : isObject(inner.job) ? [inner.job] : [];
  });
}
