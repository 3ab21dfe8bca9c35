import type { JobFilter } from "@/lib/domain/job/job-filter.schema";

const REMOTE = { remote: "remote", hybrid: "hybrid", on_site: "on site" } as const;
const TYPES = {
  full_time: "full time",
  part_time: "part time",
  contract: "contract",
  temporary: "temporary",
  internship: "internship",
  volunteer: "volunteering",
} as const;

/** A filter in a few words, for names and headings: "nurse, hybrid, Germany, visa sponsored". */
export function describeFilter(filter: JobFilter): string {
  const country = filter.country
    ? (new Intl.DisplayNames(["en"], { type: "region" }).of(filter.country) ?? filter.country)
    : undefined;
  const language = filter.language
    ? `in ${new Intl.DisplayNames(["en"], { type: "language" }).of(filter.language) ?? filter.language}`
    : undefined;
  return [
    filter.text,
    filter.company,
    filter.remote && REMOTE[filter.remote],
    filter.employmentType && TYPES[filter.employmentType],
    filter.seniority,
    country,
    language,
    filter.sponsorship === "offered" ? "visa sponsored" : filter.sponsorship && "no visa sponsorship",
    filter.skill,
    filter.maxYears === undefined ? undefined : `up to ${filter.maxYears} years asked`,
    filter.noClearance && "no clearance",
    filter.noDegree && "no degree asked",
    filter.hasSalary && "pay stated",
    filter.postedWithinDays && `last ${filter.postedWithinDays} days`,
    filter.source && `on ${filter.source}`,
  ]
    .filter(Boolean)
    .join(", ");
}
