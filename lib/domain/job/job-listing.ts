import { companyIdentity } from "@/lib/domain/job/company-key";
import { foldForSearch } from "@/lib/domain/job/search-query";
import type { Posting } from "@/lib/domain/posting/posting.schema";

/** What lists, filters and counts read of a job, copied from the posting it shows. */
export type JobListing = {
  company: string;
  title: string;
  location: string;
  source: string;
  companyKey: string;
  companyDomain: string | null;
  department: string | null;
  requisitionId: string | null;
  remoteMode: string | null;
  remoteScope: string[];
  timeZones: string | null;
  /** Of its places and of its remote scope, each once. */
  countries: string[];
  employmentType: string | null;
  seniority: string | null;
  salaryMin: number | null;
  salaryMax: number | null;
  salaryCurrency: string | null;
  salaryPeriod: string | null;
  language: string | null;
  sponsorship: string | null;
  clearance: string | null;
  requiredYears: number | null;
  degree: string | null;
  mustSkills: string[];
  niceSkills: string[];
  /** ISO 8601. */
  postedAt: string | null;
  validThrough: string | null;
};

/** The words a job is found by, folded. */
export type JobWords = { title: string; company: string; about: string; body: string };

const MAX_BODY = 20_000;
const dateOf = (iso: string | undefined): string | null =>
  iso && !Number.isNaN(Date.parse(iso)) ? new Date(iso).toISOString() : null;

export function jobListing(posting: Posting): JobListing {
  const { remote, salary, skills } = posting;
  const countries = posting.places.flatMap((place) => (place.countryCode ? [place.countryCode] : []));
  return {
    company: posting.company,
    title: posting.title,
    location: posting.location,
    source: posting.source,
    companyKey: companyIdentity(posting.company).key,
    companyDomain: posting.companyDomain ?? null,
    department: posting.department ?? null,
    requisitionId: posting.requisitionId ?? null,
    remoteMode: remote?.mode ?? null,
    remoteScope: remote?.scope ?? [],
    timeZones: remote?.timeZones ?? null,
    countries: [...new Set([...countries, ...(remote?.scope ?? []).filter((code) => /^[A-Z]{2}$/.test(code))])],
    employmentType: posting.employmentType ?? null,
    seniority: posting.seniority ?? null,
    salaryMin: salary?.min ?? null,
    salaryMax: salary?.max ?? null,
    salaryCurrency: salary?.currency ?? null,
    salaryPeriod: salary?.period ?? null,
    language: posting.language ?? null,
    sponsorship: posting.sponsorship ?? null,
    clearance: posting.clearance ?? null,
    requiredYears: posting.requiredYears ?? null,
    degree: posting.degree ?? null,
    mustSkills: skills?.must ?? [],
    niceSkills: skills?.nice ?? [],
    postedAt: dateOf(posting.postedAt),
    validThrough: dateOf(posting.validThrough),
  };
}

export function jobWords(posting: Posting): JobWords {
  const skills = [...(posting.skills?.must ?? []), ...(posting.skills?.nice ?? [])];
  return {
    title: foldForSearch(posting.title),
    company: foldForSearch(posting.company),
    about: foldForSearch([posting.location, posting.department ?? "", ...skills].join("\n")),
    body: foldForSearch(posting.text.slice(0, MAX_BODY)),
  };
}

/** What a job's vector is made of: what it is and what it takes. Long descriptions blur a vector, so they stay out. */
export function jobVectorText(posting: Pick<Posting, "title" | "department" | "skills">): string {
  const skills = [...(posting.skills?.must ?? []), ...(posting.skills?.nice ?? [])].slice(0, 12);
  return [posting.title, posting.title, posting.department ?? "", skills.join(", ")].filter(Boolean).join("\n");
}
