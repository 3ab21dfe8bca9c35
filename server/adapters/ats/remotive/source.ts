import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchWholeBoard } from "@/server/adapters/ats/fetch-whole-board";
import { needed, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

/** One of `jobs` of remotive.com/api/remote-jobs (documented). */
const remotiveJobSchema = z.object({
  id: needed("id"),
  title: needed("title"),
  url: words,
  company_name: words,
  category: words,
  job_type: words,
  publication_date: words,
  candidate_required_location: words,
  salary: words,
  description: words,
});

/** Remotive's public API. */
export const remotive = defineSource({
  name: "remotive",
  label: "Remotive",
  companyFrom: "record",
  schema: remotiveJobSchema,
  recognises: (text) => /"candidate_required_location"\s*:/.test(text),
  select: (text) => selectRecords(text, "Remotive", ["jobs"], ["candidate_required_location"]),
  map: (job) => ({
    nativeId: job.id,
    board: "remotive",
    company: job.company_name,
    title: job.title,
    url: job.url,
    location: job.candidate_required_location,
    workplace: "remote",
    remoteScope: job.candidate_required_location ? [job.candidate_required_location] : undefined,
    employmentType: job.job_type?.replace(/_/g, " "),
    salary: { text: job.salary },
    department: job.category,
    postedAt: job.publication_date,
    html: job.description,
  }),
  fetch: (http, board, state, read) =>
    fetchWholeBoard(http, "Remotive", board, "https://remotive.com/api/remote-jobs", state, read),
  tokenOf: (url) => (/^(?:www\.)?remotive\.(?:com|io)$/.test(url.hostname) ? "remotive" : null),
});
