import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { anything, flag, list, needed, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

const PAGE_SIZE = 100;

/** One of `data` of www.arbeitnow.com/api/job-board-api (documented). */
const arbeitnowJobSchema = z.object({
  slug: needed("id"),
  title: needed("title"),
  company_name: words,
  description: words,
  remote: flag,
  url: words,
  tags: list(words),
  job_types: list(words),
  location: words,
  created_at: anything,
});

/** Arbeitnow's public API (Germany and remote). */
export const arbeitnow = defineSource({
  name: "arbeitnow",
  label: "Arbeitnow",
  companyFrom: "record",
  schema: arbeitnowJobSchema,
  recognises: (text) => /"job_types"\s*:/.test(text) && /"slug"\s*:/.test(text),
  select: (text) => selectRecords(text, "Arbeitnow", ["data"], ["job_types"]),
  map: (job) => ({
    nativeId: job.slug,
    board: "arbeitnow",
    company: job.company_name,
    title: job.title,
    url: job.url,
    location: job.location,
    workplace: job.remote ? "remote" : undefined,
    employmentType: job.job_types[0],
    department: job.tags[0],
    postedAt: job.created_at,
    html: job.description,
  }),
  fetch: (http, board, _state, read) =>
    fetchPages(http, "Arbeitnow", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({ url: `https://www.arbeitnow.com/api/job-board-api?page=${offset / PAGE_SIZE + 1}` }),
    }),
  tokenOf: (url) => (/^(?:www\.)?arbeitnow\.com$/.test(url.hostname) ? "arbeitnow" : null),
});
