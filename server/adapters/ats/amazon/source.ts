import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { needed, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

const PAGE_SIZE = 100;

/** One of `jobs` of www.amazon.jobs/en/search.json. */
const amazonJobSchema = z.object({
  id_icims: words,
  id: needed("id"),
  title: needed("title"),
  job_path: words,
  company_name: words,
  location: words,
  normalized_location: words,
  city: words,
  state: words,
  country_code: words,
  job_schedule_type: words,
  job_category: words,
  posted_date: words,
  description: words,
  basic_qualifications: words,
  preferred_qualifications: words,
  url_next_step: words,
});

/** Amazon's own career site. */
export const amazon = defineSource({
  name: "amazon",
  label: "Amazon Jobs",
  schema: amazonJobSchema,
  recognises: (text) => /"id_icims"\s*:/.test(text),
  select: (text) => selectRecords(text, "Amazon Jobs", ["jobs"], ["job_path"]),
  map: (job) => ({
    nativeId: job.id_icims ?? job.id,
    board: "amazon",
    company: job.company_name,
    title: job.title,
    url: job.job_path ? `https://www.amazon.jobs${job.job_path}` : undefined,
    applyUrl: job.url_next_step,
    requisitionId: job.id_icims,
    location: job.normalized_location ?? job.location,
    places: [{ text: job.normalized_location, city: job.city, region: job.state, country: job.country_code }],
    employmentType: job.job_schedule_type,
    department: job.job_category,
    postedAt: job.posted_date,
    html: [
      job.description,
      job.basic_qualifications && `<h3>Basic qualifications</h3>${job.basic_qualifications}`,
      job.preferred_qualifications && `<h3>Preferred qualifications</h3>${job.preferred_qualifications}`,
    ]
      .filter(Boolean)
      .join("\n"),
  }),
  fetch: (http, board, _state, read) =>
    fetchPages(http, "Amazon Jobs", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({
        url: `https://www.amazon.jobs/en/search.json?result_limit=${PAGE_SIZE}&offset=${offset}`,
        kind: "page",
      }),
    }),
  tokenOf: (url) => (/^(?:www\.)?amazon\.jobs$/.test(url.hostname) ? "amazon" : null),
});
