import { z } from "zod";
import { defineSource } from "@/server/adapters/ats/define-source";
import { fetchPages } from "@/server/adapters/ats/fetch-pages";
import { amount, anything, list, needed, words } from "@/server/adapters/ats/lenient";
import { selectRecords } from "@/server/adapters/ats/select-records";

const PAGE_SIZE = 20;

/** One of `jobs` of himalayas.app/jobs/api (documented). */
const himalayasJobSchema = z.object({
  guid: needed("id"),
  title: needed("title"),
  companyName: words,
  applicationLink: words,
  employmentType: words,
  minSalary: amount,
  maxSalary: amount,
  salaryPeriod: words,
  currency: words,
  seniority: list(words),
  locationRestrictions: list(words),
  timezoneRestrictions: list(amount),
  categories: list(words),
  description: words,
  excerpt: words,
  pubDate: anything,
  expiryDate: anything,
});

/** Himalayas' public API of remote jobs. */
export const himalayas = defineSource({
  name: "himalayas",
  label: "Himalayas",
  companyFrom: "record",
  schema: himalayasJobSchema,
  recognises: (text) => /"locationRestrictions"\s*:/.test(text) && /"applicationLink"\s*:/.test(text),
  select: (text) => selectRecords(text, "Himalayas", ["jobs"], ["applicationLink"]),
  map(job) {
    const countries = job.locationRestrictions.filter((c) => c !== undefined);
    return {
      nativeId: job.guid.split("/").at(-1) || job.guid,
      board: "himalayas",
      company: job.companyName,
      title: job.title,
      url: job.guid.startsWith("http") ? job.guid : job.applicationLink,
      applyUrl: job.applicationLink,
      location: countries.length > 0 ? `Remote (${countries.join(", ")})` : "Remote (Worldwide)",
      workplace: "remote",
      remoteScope: countries.length > 0 ? countries : ["Worldwide"],
      timeZones:
        job.timezoneRestrictions.length > 0
          ? job.timezoneRestrictions.map((z) => `UTC${(z ?? 0) < 0 ? "" : "+"}${z}`).join(", ")
          : undefined,
      employmentType: job.employmentType,
      seniority: job.seniority[0],
      salary: { min: job.minSalary, max: job.maxSalary, currency: job.currency, period: job.salaryPeriod },
      department: job.categories[0]?.replace(/-/g, " "),
      postedAt: job.pubDate,
      validThrough: job.expiryDate,
      html: job.description ?? job.excerpt,
    };
  },
  fetch: (http, board, _state, read) =>
    fetchPages(http, "Himalayas", board, {
      pageSize: PAGE_SIZE,
      read,
      request: (offset) => ({ url: `https://himalayas.app/jobs/api?limit=${PAGE_SIZE}&offset=${offset}` }),
    }),
  tokenOf: (url) => (/^(?:www\.)?himalayas\.app$/.test(url.hostname) ? "himalayas" : null),
});
