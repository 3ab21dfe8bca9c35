import { cleanTitle } from "@/lib/domain/posting/clean-title";
import { deriveClearance } from "@/lib/domain/posting/derive-clearance";
import { deriveDegree } from "@/lib/domain/posting/derive-degree";
import { deriveEmploymentType } from "@/lib/domain/posting/derive-employment-type";
import { derivePlaces } from "@/lib/domain/posting/derive-places";
import { deriveRemote } from "@/lib/domain/posting/derive-remote";
import { deriveRequiredYears } from "@/lib/domain/posting/derive-required-years";
import { deriveSalary } from "@/lib/domain/posting/derive-salary";
import { deriveSeniority } from "@/lib/domain/posting/derive-seniority";
import { deriveSponsorship } from "@/lib/domain/posting/derive-sponsorship";
import { type DerivedFrom, fromStructured, fromText } from "@/lib/domain/posting/derived-field";
import { detectLanguage } from "@/lib/domain/posting/detect-language";
import { parsePostingDate } from "@/lib/domain/posting/parse-posting-date";
import type { Posting } from "@/lib/domain/posting/posting.schema";
import type { RawPosting } from "@/lib/domain/posting/raw-posting";
import { AppError } from "@/lib/errors";
import { collapseSpace } from "@/lib/text/collapse-space";
import { readDescriptionHtml } from "@/lib/text/read-description-html";
import { stripInvisible } from "@/lib/text/strip-invisible";
import { tidyPlainText } from "@/lib/text/tidy-plain-text";
import { unescapeHtml } from "@/lib/text/unescape-html";

const MAX_DESCRIPTION = 400_000;
const LOOKS_LIKE_HTML = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{1,7});/i;

/**
 * One raw record -> the one shape of a posting. Pure: no clock, so a posting's meaning never depends on when it is read.
 * Throws AppError invalid_input with the reason when the record has no title or no id.
 */
export function normalizePosting(raw: RawPosting): Posting {
  const title = cleanTitle(raw.title);
  if (title === "") throw new AppError("invalid_input", "The record has no title.");
  const nativeId = collapseSpace(stripInvisible(raw.nativeId));
  if (nativeId === "") throw new AppError("invalid_input", "The record has no id.");
  const { text, html } = description(raw);
  const rawPlaces = (raw.places ?? []).map((p) => ({
    text: tidyWord(p.text),
    city: tidyWord(p.city),
    region: tidyWord(p.region),
    country: tidyWord(p.country),
  }));
  const places = derivePlaces(rawPlaces, tidyWord(raw.location));
  const location = tidyWord(raw.location) ?? [...new Set(places.map((p) => p.text))].join("; ");
  const hasPlaceFields = rawPlaces.some((p) => p.city || p.region || p.country);
  const named = places.filter((p) => p.city || p.region || p.countryCode);
  const derived: Record<string, DerivedFrom> = {};
  const keep = <T>(field: string, found: { value: T; derived: DerivedFrom } | undefined): T | undefined => {
    if (found) derived[field] = found.derived;
    return found?.value;
  };
  keep("places", named.length === 0 ? undefined : hasPlaceFields ? fromStructured(named) : fromText(named, location));
  const remote = keep(
    "remote",
    deriveRemote({ ...raw, title: collapseSpace(stripInvisible(raw.title)) }, location, named, text),
  );
  const employmentType = keep("employmentType", deriveEmploymentType(raw.employmentType, title, text));
  const seniority = keep("seniority", deriveSeniority(raw.seniority, title));
  const salary = keep("salary", deriveSalary(raw.salary, text, named));
  const language = keep("language", languageOf(raw.language, text));
  const sponsorship = keep("sponsorship", deriveSponsorship(text));
  const clearance = keep("clearance", deriveClearance(text));
  const requiredYears = keep("requiredYears", deriveRequiredYears(text));
  const degree = keep("degree", deriveDegree(text));
  const board = tidyWord(raw.board);
  const posting: Posting = {
    id: `${raw.source}:${board ?? ""}:${nativeId}`,
    source: raw.source,
    board,
    url: openUrl(raw.url) ?? "",
    applyUrl: openUrl(raw.applyUrl),
    requisitionId: tidyWord(raw.requisitionId),
    company: tidyWord(raw.company) ?? "",
    companyDomain: tidyWord(raw.companyDomain)?.toLowerCase(),
    title,
    location,
    places,
    remote,
    employmentType,
    seniority,
    salary,
    sponsorship,
    clearance,
    requiredYears,
    degree,
    department: tidyWord(raw.department),
    postedAt: parsePostingDate(raw.postedAt),
    updatedAt: parsePostingDate(raw.updatedAt),
    validThrough: parsePostingDate(raw.validThrough),
    language,
    text,
    html,
    derived,
  };
  return withoutAbsent(posting);
}

function description(raw: RawPosting): { text: string; html?: string } {
  const source = raw.html?.slice(0, MAX_DESCRIPTION);
  if (source !== undefined && source.trim() !== "") {
    const html = unescapeHtml(source);
    if (LOOKS_LIKE_HTML.test(html)) {
      const read = readDescriptionHtml(html);
      if (read.text !== "") return read;
    } else return { text: tidyPlainText(html) };
  }
  return { text: tidyPlainText(raw.text?.slice(0, MAX_DESCRIPTION) ?? "") };
}

function languageOf(field: string | undefined, text: string) {
  const code = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(field?.trim() ?? "")?.[1]?.toLowerCase();
  if (code) return fromStructured(code);
  const detected = detectLanguage(text);
  return detected ? fromText(detected, text.slice(0, 80)) : undefined;
}

function tidyWord(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const clean = collapseSpace(stripInvisible(word)).slice(0, 500);
  return clean === "" ? undefined : clean;
}

/** Only http(s) addresses leave; anything else ("javascript:") is dropped. */
function openUrl(url: string | undefined): string | undefined {
  const clean = tidyWord(url);
  if (!clean || !URL.canParse(clean)) return undefined;
  const { protocol } = new URL(clean);
  return protocol === "http:" || protocol === "https:" ? clean : undefined;
}

function withoutAbsent(posting: Posting): Posting {
  for (const key of Object.keys(posting) as (keyof Posting)[]) if (posting[key] === undefined) delete posting[key];
  return posting;
}
