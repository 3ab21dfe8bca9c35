import { type Derived, fromStructured, fromText } from "@/lib/domain/posting/derived-field";
import { findRemoteScope } from "@/lib/domain/posting/find-remote-scope";
import type { Place, RemoteScope } from "@/lib/domain/posting/posting.schema";
import type { RawPosting } from "@/lib/domain/posting/raw-posting";

const HYBRID = /\bhybrid(?:es?|o)?\b|\bteilweise remote\b|\bpartially remote\b/i;
const REMOTE =
  /\bremote(?:ly)?\b|\bhome[- ]based\b|\btelecommut\w*|\btele-?work\w*|\bwork from home\b|\bwfh\b|\banywhere\b|\bfully distributed\b|\b100\s?% home\s?office\b|\bremoto\b|\btélétravail\b/i;
const ON_SITE = /\bon[-_ ]?site\b|\bin[- ]office\b|\boffice[- ]based\b|\bvor ort\b|\bin[- ]person\b/i;
const NOT_REMOTE =
  /\b(?:not|no|non|isn't|kein)[ -](?:a |an |eligible for |open to |available for )?(?:fully )?remote\b/i;
// Sentences of a description that say it of this role, not of a colleague or a customer.
const TEXT_HYBRID =
  /\b(?:this (?:is a|role is(?: a)?|position is(?: a)?)|we (?:have|offer|operate|work) (?:a|in a)?|our) hybrid[^.\n]{0,60}|\b\d(?:\s?[-–]\s?\d)? days? (?:per|a|each) week (?:in|at|from) (?:the|our) [\w ]{0,20}office/i;
const TEXT_REMOTE =
  /\b(?:this (?:is a|role is(?: a)?|position is(?: a)?|job is(?: a)?)|you(?: can|['’]ll| will) work) (?:100% |fully |full-time |completely |entirely )?remote(?:ly)?\b(?![^.\n]{0,40}\b(?:days?|sometimes|occasionally|part)\b)[^.\n]{0,80}|\bwork (?:100% |fully |full-time |completely |entirely )remote(?:ly)?\b[^.\n]{0,80}|\b(?:fully|100\s?%|completely|entirely) remote\b[^.\n]{0,80}|\blocation:?\s*(?:fully )?remote\b[^.\n]{0,80}/i;
const TEXT_SCOPE =
  /\bremote(?:ly)?\s*(?:\(|[-–—:,]\s*|within\s+|in\s+|from\s+|across\s+|anywhere in\s+|throughout\s+)(?:the\s+)?[^.\n)]{2,60}|\b(?:must|need to|should|have to)\s+(?:currently\s+)?(?:be\s+)?(?:reside|residing|based|live|living|located|work)\s+(?:in|within|from)\s+(?:the\s+)?[^.\n;]{2,60}|\bopen to (?:candidates|applicants|people) (?:based |located |residing )?(?:in|from|across)\s+[^.\n;]{2,60}|\banywhere in (?:the )?[^.\n;,]{2,30}/gi;
const TIME_ZONES =
  /\b(?:(?:UTC|GMT|CET|EST|PST|ET|PT|CT|EET)\s?[+-]?\d{0,2}(?::\d{2})?\s*(?:to|through|and|[-–±]|\+\/-)\s*(?:UTC|GMT|CET|EST|PST|ET|PT|CT|EET)?\s?[+-]?\d{1,2}(?::\d{2})?\s*(?:hours?|hrs?|h)?|(?:US|North American|European|EU|Eastern|Pacific|Central|Mountain|American)(?: Standard)? time ?zones?)/i;

type Mode = RemoteScope["mode"];

function modeOf(words: string): Mode | undefined {
  if (HYBRID.test(words)) return "hybrid";
  if (NOT_REMOTE.test(words)) return "on_site";
  if (REMOTE.test(words)) return "remote";
  return ON_SITE.test(words) ? "on_site" : undefined;
}

/**
 * Where the work may be done. A workplace field wins, then the place line, then the title, then a sentence of the description
 * that speaks of this role. The scope of remote work is what fields, place line, title or description name; else empty.
 */
export function deriveRemote(
  raw: RawPosting,
  location: string,
  places: Place[],
  text: string,
): Derived<RemoteScope> | undefined {
  const line = [location, ...(raw.places ?? []).map((p) => p.text ?? "")].join("; ");
  const structured = raw.workplace ? modeOf(raw.workplace.replace(/_/g, " ").replace(/onsite/i, "on-site")) : undefined;
  const found = origin(raw, structured, line, text);
  if (!found) return undefined;
  const { mode } = found.value;
  if (mode !== "remote") return { value: { mode, scope: [] }, derived: found.derived };
  const timeZones = raw.timeZones ?? timeZonesIn(`${line}\n${raw.title}\n${text}`);
  return {
    value: { mode, scope: scopeOf(raw, line, places, text), ...(timeZones ? { timeZones } : {}) },
    derived: found.derived,
  };
}

function timeZonesIn(words: string): string | undefined {
  return /time ?zone/i.test(words) || /\b(?:UTC|GMT|E?CET|E[ES]T|PST|[EPC]T)\b/.test(words)
    ? TIME_ZONES.exec(words)?.[0]
    : undefined;
}

function origin(
  raw: RawPosting,
  structured: Mode | undefined,
  line: string,
  text: string,
): Derived<{ mode: Mode }> | undefined {
  if (structured) return fromStructured({ mode: structured });
  const inLine = modeOf(line);
  if (inLine) return fromText({ mode: inLine }, line.split("; ").find((l) => modeOf(l)) ?? line);
  const inTitle =
    modeOf(/[([{|–—-].*$/.exec(raw.title)?.[0] ?? "") ?? (/^remote\b/i.test(raw.title) ? "remote" : undefined);
  if (inTitle) return fromText({ mode: inTitle }, raw.title);
  const hybrid = TEXT_HYBRID.exec(text);
  if (hybrid) return fromText({ mode: "hybrid" }, hybrid[0]);
  const remote = TEXT_REMOTE.exec(text);
  return remote ? fromText({ mode: "remote" }, remote[0]) : undefined;
}

const EUROPE = new Set(
  "AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA".split(
    " ",
  ),
);
const MEMBERS: Record<string, Set<string>> = { EU: EUROPE, EMEA: EUROPE, NA: new Set(["US", "CA"]) };

function isInside(countryCode: string, areas: string[]): boolean {
  return areas.some((area) => MEMBERS[area]?.has(countryCode));
}

function scopeOf(raw: RawPosting, line: string, places: Place[], text: string): string[] {
  const fields = (raw.remoteScope ?? []).flatMap(findRemoteScope);
  if (fields.length > 0) return [...new Set(fields)];
  const named = findRemoteScope(line);
  // A country inside an area that the words name is where the employer sits, and narrows nothing.
  const countries = places.flatMap((p) => (p.countryCode && !isInside(p.countryCode, named) ? [p.countryCode] : []));
  const here = [...new Set([...named, ...countries])];
  // "Anywhere" beside a named country means anywhere in it.
  if (here.length > 0) return here.length > 1 ? here.filter((s) => s !== "WORLDWIDE") : here;
  const title = findRemoteScope(/[([|–—-].*$/.exec(raw.title)?.[0] ?? "");
  if (title.length > 0) return title;
  for (const match of text.matchAll(TEXT_SCOPE)) {
    const scope = findRemoteScope(match[0]);
    if (scope.length > 0) return scope;
  }
  return [];
}
