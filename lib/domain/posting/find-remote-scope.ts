import { findCountry } from "@/lib/domain/posting/find-country";
import { findRegion } from "@/lib/domain/posting/find-region";

const AREAS: [RegExp, string][] = [
  [/\b(?:world[- ]?wide|anywhere in the world|global(?:ly)?|work from anywhere|anywhere)\b/i, "WORLDWIDE"],
  [/\bEMEA\b/, "EMEA"],
  [/\bAPAC\b|\basia[- ]pacific\b/i, "APAC"],
  [/\bLATAM\b|\blatin america\b|\bsouth america\b/i, "LATAM"],
  [/\bnorth america\b|\bUS\s*\/\s*Canada\b/i, "NA"],
  [/\b(?:EU|EEA)\b|\beuropean union\b|\beurope(?:an)?\b/i, "EU"],
];
const US_WORDS = /\b(?:US|USA|U\.S\.A?\.?)(?![\w@])|\bunited states\b/;
const MAX_WORDS = 4;

/** Words about where remote workers may be -> ISO codes and area names, as in RemoteScope.scope. Only what is named. */
export function findRemoteScope(words: string): string[] {
  const scope = new Set<string>();
  for (const [pattern, area] of AREAS) if (pattern.test(words)) scope.add(area);
  if (/\bamericas\b/i.test(words)) {
    scope.add("NA");
    scope.add("LATAM");
  }
  if (/\bDACH\b/.test(words)) for (const code of ["DE", "AT", "CH"]) scope.add(code);
  if (US_WORDS.test(words)) scope.add("US");
  if (/\b(?:UK|U\.K\.)(?!\w)/.test(words)) scope.add("GB");
  for (const piece of words.split(
    /[,;|/()[\]:•·&+\n]|\s[-–—]\s|\s(?:or|and|only|based|remote|in|within|from|the|und|oder)\b/i,
  )) {
    const tokens = (piece ?? "")
      .replace(/\b(?:only|remote(?:ly)?|based|residents?|citizens?|home|timezones?)\b/gi, " ")
      .trim()
      .split(/\s+/)
      .filter(Boolean);
    if (tokens.length === 0 || tokens.length > MAX_WORDS) continue;
    const name = tokens.join(" ");
    const country = name.length === 2 ? undefined : findCountry(name);
    if (country) scope.add(country);
    else if (name.length > 2) {
      const region = findRegion(name);
      if (region) scope.add(region.countryCode);
    }
  }
  return [...scope];
}
