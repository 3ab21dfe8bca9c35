import type { JobFilter } from "@/lib/domain/job/job-filter.schema";

/** A value of a filter with how many jobs it would leave. */
export type FacetCount = { value: string; jobs: number };
export type FacetField =
  | "company"
  | "remote"
  | "employmentType"
  | "seniority"
  | "country"
  | "language"
  | "sponsorship"
  | "source"
  | "skill"
  | "hasSalary";
export type Facets = Partial<Record<FacetField, readonly FacetCount[]>>;

const WORDS: Partial<Record<keyof JobFilter, Record<string, string>>> = {
  remote: { remote: "Remote", hybrid: "Hybrid", on_site: "On site" },
  employmentType: {
    full_time: "Full time",
    part_time: "Part time",
    contract: "Contract",
    temporary: "Temporary",
    internship: "Internship",
    volunteer: "Volunteering",
  },
  seniority: {
    intern: "Intern",
    entry: "Entry",
    mid: "Mid",
    senior: "Senior",
    lead: "Lead",
    manager: "Manager",
    director: "Director",
    executive: "Executive",
  },
  sponsorship: { offered: "Visa sponsored", not_offered: "No visa sponsorship" },
  noClearance: { true: "No clearance" },
  noDegree: { true: "No degree asked" },
  hasSalary: { true: "Pay stated" },
  show: { hidden: "Hidden by you", excluded: "Against your wishes" },
};

const name = (type: "region" | "language", code: string) =>
  new Intl.DisplayNames(["en"], { type }).of(type === "region" ? code.toUpperCase() : code) ?? code;

const itself = (source: string) => source;

/** A filter's value as people say it. `nameOf` knows how places where jobs are found are called. */
export function valueWords(
  field: keyof JobFilter,
  value: string | number | boolean,
  nameOf: (source: string) => string = itself,
): string {
  const text = String(value);
  if (field === "source") return nameOf(text);
  if (field === "country") return name("region", text);
  if (field === "language") return name("language", text);
  if (field === "maxYears") return value === 0 ? "No years asked" : `Up to ${text} years asked`;
  if (field === "postedWithinDays") return value === 1 ? "Last day" : `Last ${text} days`;
  return WORDS[field]?.[text] ?? text;
}

/**
 * The choices of one filter: "any" first, then what there is, with counts. What is chosen stays a choice when nothing is left of it. Filters
 * with a fixed order keep it, the others come by count.
 */
export function facetOptions(
  field: FacetField,
  any: string,
  counts: readonly FacetCount[] | undefined,
  chosen: string | undefined,
  nameOf?: (source: string) => string,
): { value: string; label: string }[] {
  const known = new Map((counts ?? []).map((count) => [count.value, count.jobs]));
  const fixed = Object.keys(WORDS[field] ?? {});
  const values = fixed.length > 0 ? fixed.filter((value) => known.has(value) || !counts) : [...known.keys()];
  if (chosen !== undefined && !values.includes(chosen)) values.push(chosen);
  return [
    { value: "", label: any },
    ...values.map((value) => {
      const jobs = known.get(value);
      return { value, label: `${valueWords(field, value, nameOf)}${jobs === undefined ? "" : ` (${jobs})`}` };
    }),
  ];
}
