import { type JobFilter, jobFilterSchema } from "@/lib/domain/job/job-filter.schema";

type Field = keyof JobFilter;
/** Filter field -> name in the address. */
const NAMES: Record<Field, string> = {
  text: "q",
  company: "company",
  remote: "remote",
  employmentType: "type",
  seniority: "level",
  country: "country",
  language: "lang",
  sponsorship: "visa",
  maxYears: "years",
  noClearance: "no-clearance",
  noDegree: "no-degree",
  skill: "skill",
  source: "source",
  hasSalary: "pay",
  postedWithinDays: "days",
  show: "show",
  sort: "sort",
};
const FLAGS = new Set<Field>(["hasSalary", "noClearance", "noDegree"]);
const NUMBERS = new Set<Field>(["maxYears", "postedWithinDays"]);
/** What a field is when nothing is said, so that no address carries it. */
const UNSAID: Partial<Record<Field, string>> = { show: "open" };

/** The filter that an address carries; what is unknown or out of range in it is left out. */
export function readJobFilter(params: { get(name: string): string | null }): JobFilter {
  const filter: Record<string, unknown> = {};
  for (const [field, name] of Object.entries(NAMES) as [Field, string][]) {
    const text = params.get(name)?.trim();
    if (!text || text === UNSAID[field]) continue;
    const value = FLAGS.has(field) ? text === "1" || undefined : NUMBERS.has(field) ? Number(text) : text.slice(0, 300);
    const parsed = jobFilterSchema.shape[field].safeParse(field === "text" ? text.slice(0, 200) : value);
    if (parsed.success && parsed.data !== undefined) filter[field] = parsed.data;
  }
  return filter;
}

/** The query string for a filter, without a leading "?"; empty when it narrows nothing. */
export function writeJobFilter(filter: JobFilter): string {
  const params = new URLSearchParams();
  for (const [field, name] of Object.entries(NAMES) as [Field, string][]) {
    const value = filter[field];
    if (value === undefined || value === false || value === UNSAID[field]) continue;
    params.set(name, value === true ? "1" : String(value));
  }
  return params.toString();
}
