import { valueWords } from "@/components/job/facet-words";
import { remoteScopeWords, salaryWords } from "@/components/job/job-words";
import type { Posting } from "@/lib/domain/posting/posting.schema";

/** One thing that a posting may say. `span` is the words it was read from; without one it stood in a field of its own. */
export type StatedFact = { id: string; label: string; values: string[]; span?: string };

const country = (code: string) => new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code;
const day = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const DEGREES = {
  high_school: "School leaving certificate",
  associate: "Associate degree",
  bachelor: "Bachelor's degree",
  master: "Master's degree",
  doctorate: "Doctorate",
} as const;

function dayWords(iso: string | undefined): string[] {
  const at = iso ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(at) ? [] : [day.format(at)];
}

/** "Lisbon, Portugal" as it was understood; the published words where nothing in them was. */
function placeWords(posting: Posting): string[] {
  const read = posting.places.map(({ text, city, region, countryCode }) => {
    const parts = [city, region === city ? undefined : region, countryCode ? country(countryCode) : undefined];
    return parts.filter(Boolean).join(", ") || text;
  });
  return read.length > 0 ? [...new Set(read)] : posting.location ? [posting.location] : [];
}

/**
 * What a posting says about itself, each with where that was read, and the names of what it does not say. Nothing is concluded from silence.
 */
export function statedFacts(posting: Posting): { stated: StatedFact[]; absent: string[] } {
  const { employmentType, seniority, sponsorship, requiredYears, degree, language, derived } = posting;
  const one = (value: string | null | undefined): string[] => (value ? [value] : []);
  const all: [field: string, label: string, values: string[]][] = [
    ["places", "Places", placeWords(posting)],
    ["remote", "Where you work", one(remoteScopeWords(posting.remote))],
    ["salary", "Pay", one(salaryWords(posting.salary))],
    ["employmentType", "Employment", one(employmentType && valueWords("employmentType", employmentType))],
    ["seniority", "Level", one(seniority && valueWords("seniority", seniority))],
    [
      "requiredYears",
      "Experience",
      requiredYears === undefined ? [] : [`At least ${requiredYears} ${requiredYears === 1 ? "year" : "years"}`],
    ],
    ["degree", "Degree", one(degree && DEGREES[degree])],
    ["sponsorship", "Work visa", one(sponsorship && valueWords("sponsorship", sponsorship))],
    ["clearance", "Security clearance", one(posting.clearance)],
    ["language", "Written in", one(language && valueWords("language", language))],
    ["department", "Department", one(posting.department)],
    ["requisitionId", "Reference", one(posting.requisitionId)],
    ["postedAt", "Published", dayWords(posting.postedAt)],
    ["validThrough", "Open until", dayWords(posting.validThrough)],
  ];
  const stated = all.flatMap(([id, label, values]): StatedFact[] => {
    const origin = derived[id];
    if (values.length === 0) return [];
    // A language is recognised by the whole text: its first words prove nothing.
    const isQuoted = origin?.from === "text" && origin.span && id !== "language";
    return [{ id, label, values, ...(isQuoted ? { span: origin.span } : {}) }];
  });
  return { stated, absent: all.flatMap(([, label, values]) => (values.length === 0 ? [label.toLowerCase()] : [])) };
}
