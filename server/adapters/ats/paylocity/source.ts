import { z } from "zod";
import { AppError } from "@/lib/errors";
import { defineSource } from "@/server/adapters/ats/define-source";
import { embeddedJson } from "@/server/adapters/ats/embedded-json";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { findJobPostings } from "@/server/adapters/ats/find-job-postings";
import { pathParts } from "@/server/adapters/ats/host-token";
import { flag, needed, part, words } from "@/server/adapters/ats/lenient";
import { parsePage } from "@/server/adapters/ats/page-dom";
import { isObject, readJsonAnswer } from "@/server/adapters/ats/read-json-answer";

const ORIGIN = "https://recruiting.paylocity.com/Recruiting/Jobs";
// What the field IndeedRemoteType of the page's data says.
const REMOTE_TYPE: Record<string, string> = { "1": "remote", "2": "hybrid" };

/** One of `Jobs` of the page's `window.pageData`. */
const paylocityJobSchema = z.object({
  JobId: needed("id"),
  JobTitle: needed("title"),
  LocationName: words,
  PublishedDate: words,
  Description: words,
  HiringDepartment: words,
  IsRemote: flag,
  IndeedRemoteType: words,
  IsInternal: flag,
  companyName: words,
  JobLocation: part({ Name: words, City: words, State: words, Country: words }),
});

/** Paylocity career pages (pages, so robots.txt is asked). */
export const paylocity = defineSource({
  name: "paylocity",
  label: "Paylocity",
  schema: paylocityJobSchema,
  recognises: (text) => /window\.pageData\s*=/.test(text) && /"JobTitle"/.test(text),
  select(text) {
    const data = /^\s*\{/.test(text)
      ? readJsonAnswer(text, "Paylocity")
      : embeddedJson(text, /window\.pageData\s*=\s*/);
    if (isObject(data) && Array.isArray(data.Jobs))
      return data.Jobs.map((job: unknown) => (isObject(job) ? { ...job, companyName: data.ModuleTitle } : job));
    const [detail] = findJobPostings(parsePage(text)).nodes;
    if (detail)
      return [
        {
          JobId: /\/Details\/(\d+)/.exec(text)?.[1],
          JobTitle: detail.title,
          PublishedDate: detail.datePosted,
          Description: detail.description,
        },
      ];
    throw new AppError("invalid_input", "This Paylocity page holds no jobs.");
  },
  map(job) {
    if (job.IsInternal === true) return "The job is for the company's own people.";
    const place = job.JobLocation;
    return {
      nativeId: job.JobId,
      company: job.companyName,
      title: job.JobTitle,
      url: `${ORIGIN}/Details/${job.JobId}`,
      location: place?.City ? [place.City, place.State, place.Country].filter(Boolean).join(", ") : job.LocationName,
      places: [
        {
          city: place?.City,
          region: place?.State,
          country: place?.Country,
          text: place?.City ? undefined : job.LocationName,
        },
      ],
      workplace: job.IsRemote
        ? "remote"
        : (REMOTE_TYPE[job.IndeedRemoteType ?? ""] ??
          (/hybrid|remote/i.test(job.LocationName ?? "") ? job.LocationName : undefined)),
      department: job.HiringDepartment,
      postedAt: job.PublishedDate,
      html: job.Description,
    };
  },
  fetch: (http, board, _state, read) =>
    fetchPages(http, "Paylocity", board, {
      pageSize: Number.POSITIVE_INFINITY,
      read,
      request: () => ({ url: `${ORIGIN}/All/${board.token}`, kind: "page" }),
      detail: (posting) => ({ url: posting.url, kind: "page" }),
    }),
  tokenOf(url) {
    if (url.hostname !== "recruiting.paylocity.com") return null;
    const parts = pathParts(url);
    const all = parts.findIndex((p) => /^all$/i.test(p));
    return all === -1 ? null : (parts[all + 1] ?? null);
  },
});
