import { findCountry } from "@/lib/domain/posting/find-country";
import { organisationScore, titleScore } from "@/lib/domain/resume/values/name-words";
import { CITIES, COUNTRY_CODES, OTHER_REGION_CODES, REGIONS, US_STATES } from "@/lib/domain/resume/values/place-names";

const REMOTE =
  /^(?:remote|fully remote|hybrid|worldwide|onsite|on-site|work from home|wfh|anywhere|home ?office|télétravail|remoto|híbrido|teletrabajo)$/i;

const codes = new Set(`${US_STATES} ${OTHER_REGION_CODES}`.split(" "));
const regions = new Set(REGIONS.toLowerCase().split("|"));
const cities = new Set(CITIES.toLowerCase().split("|"));

export type Place = { city?: string; region?: string; countryCode?: string; postalCode?: string };

function fold(text: string): string {
  return text.toLowerCase().replace(/\./g, " ").replace(/[()]/g, "").replace(/\s+/g, " ").trim();
}

/** "Columbia Law School, New York, NY" is a school in its town, not a town. */
const NAMES_A_HOUSE =
  /^\S.* (?:school|college|university|institute|academy|hospital|clinic|klinik|bank|hotel|museum|library|church|agency|group|studio)$|^(?:agence|agencia|agentur|université|universidad|universidade|universität|hochschule|instituto|institut|lycée|collège|école|colegio|escuela|escola|hôtel|hôpital|clinique|clínica|banque|banco|cabinet|groupe|grupo) \S/i;

/** Names of countries that, standing alone, are more often another word or a person's name. */
const AMBIGUOUS_ALONE = new Set(["island", "chad", "niger", "jersey", "reunion", "réunion"]);

/** The ISO 3166-1 code of a country named in the usual languages; regions of countries (England) have none. */
export function countryCodeOf(text: string): string | undefined {
  const name = fold(text);
  const known = COUNTRY_CODES[name];
  if (known || name.length < 4 || regions.has(name)) return known;
  return findCountry(name);
}

function isRegion(text: string): boolean {
  const bare = text.trim().replace(/\s+(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/, "");
  return codes.has(bare.replace(/\./g, "")) || regions.has(fold(bare)) || countryCodeOf(bare) !== undefined;
}

const NAME_OF_PLACE =
  /^(?:[\p{Lu}][\p{L}'’-]*|(?:St|Ste|Mt|Ft|S|N|W|E|D)\.|de|del|la|las|los|do|da|dos|am|an|der|den|im|bei|sur|le|les|upon|of|the|el|al)(?:[ -]?(?:[\p{Lu}][\p{L}'’-]*|(?:St|Ste|Mt|Ft|C)\.|de|del|la|las|los|do|da|dos|am|an|der|den|im|bei|sur|le|les|upon|of|the|el|al))*$/u;

/**
 * True for a text that is a place and nothing else: "Portland, OR", "Istanbul, Türkiye", "Remote", "10115 Berlin",
 * "London". A bare city must be one of the large ones; "City, Region" needs a known state, country or code.
 */
export function isPlace(text: string): boolean {
  const bare = (/[([].*[)\]]$/.test(text.slice(1)) ? text : text.replace(/^[([]|[)\]]$/g, "")).trim();
  if (bare.length < 2 || bare.length > 60) return false;
  if (REMOTE.test(bare) || cities.has(fold(bare)) || cities.has(bare.toLowerCase())) return true;
  if ((bare.length > 3 || /^\p{Lo}+$/u.test(bare)) && !AMBIGUOUS_ALONE.has(fold(bare)) && countryCodeOf(bare))
    return true;
  if (/^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}. -]+$/u.test(bare)) return true;
  const parts = bare.split(/\s*[,،/]\s*|\s+\((?=[^)]+\)$)/).map((part) => part.replace(/[()]/g, "").trim());
  const last = parts.at(-1) ?? "";
  if (parts.length === 1)
    return (
      /^\p{Lu}[\p{L}. -]+ [A-Z]{2}(?: \d{5})?$/u.test(bare) && isRegion(bare.slice(bare.search(/ [A-Z]{2}(?: |$)/) + 1))
    );
  if (parts.length > 3 || NAMES_A_HOUSE.test(parts[0] ?? "")) return false;
  const isNamed = parts
    .slice(0, -1)
    .every(
      (part) =>
        (NAME_OF_PLACE.test(part.replace(/^\d{4,5} /, "")) || /^\p{Lo}[\p{Lo}\p{M} -]*$/u.test(part)) &&
        part.split(" ").length <= 4,
    );
  if (parts.some((part) => REMOTE.test(part)))
    return parts.every((part) => REMOTE.test(part) || isRegion(part) || cities.has(fold(part)));
  const isKnownCity = cities.has(fold(parts[0] ?? ""));
  if (parts.length === 3 && !isKnownCity && !isRegion(parts[1] ?? "")) return false;
  return isNamed && (isRegion(last) || (isKnownCity && NAME_OF_PLACE.test(last)));
}

/** True for a text that may name a place by its looks alone; only for spots where nothing else is written. */
export function couldBePlace(text: string): boolean {
  return NAME_OF_PLACE.test(text) && text.split(" ").length <= 3 && titleScore(text) + organisationScore(text) === 0;
}

/** The last one is the town's: a number before it is the house's. */
const POSTAL_CODES =
  /\b(?:\d{5}(?:-\d{4}|-\d{3})?|\d{4}-\d{3}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4})\b/g;

/** The parts of a place; street and house number stay with the caller. */
export function parsePlace(text: string): Place {
  const postalCode = text.match(POSTAL_CODES)?.at(-1);
  const parts = text
    .split(/\s*[,،]\s*/)
    .map((part) => part.replace(postalCode ?? "\0", "").trim())
    .filter((part) => part !== "" && !/\d/.test(part));
  const countryAt = parts.findLastIndex(
    (part, index) =>
      index > 0 && countryCodeOf(part) !== undefined && !(codes.has(part) || (part === "Georgia" && index === 1)),
  );
  const countryCode = countryAt >= 0 ? countryCodeOf(parts[countryAt] ?? "") : undefined;
  const rest = parts.filter((_, index) => index !== countryAt);
  const region = rest.length > 1 ? rest.at(-1) : undefined;
  const city = rest.length > 1 ? rest.at(-2) : rest[0];
  const isUsState = region !== undefined && US_STATES.split(" ").includes(region);
  return {
    ...(city ? { city } : {}),
    ...(region ? { region } : {}),
    ...(countryCode ? { countryCode } : isUsState ? { countryCode: "US" } : {}),
    ...(postalCode ? { postalCode } : {}),
  };
}

/** Behind a company's legal form a comma parts the name from its town, known or not. */
const AFTER_LEGAL_FORM =
  /^(.*\b(?:GmbH(?: & Co\.? ?KG)?|AG|KG|KGaA|OHG|SE|e\.V\.|Inc\.?|LLC|Ltd\.?|plc|PLC|S\.A\.|S\.L\.|SARL|SAS|Lda\.?|Ltda\.?|B\.V\.|S\.r\.l\.)),\s+(\p{Lu}[\p{L} .'’-]{2,30})$/u;

/** So does it behind a house that people go to: a clinic, a school, a hotel. */
const AFTER_HOUSE =
  /^((?=.*(?:hospital|klini[kc]|clinic|clínica|centre hospitalier|centro hospitalar|kindergarten|kindertagesst|\bkita\b|schule\b|gymnasium|institute|institut\b|museum|musée|museo|hotel|hôtel|restaurant|brasserie|bäckerei|boulangerie|apotheke|pharmac|farmacia|praxis|kanzlei|agence|agentur|agencia|mairie|bibliothek|theat|lycée|collège|école|colegio|escuela|escola)).+),\s+(\p{Lu}[\p{L} .'’-]{2,30})$/iu;

/** Takes a place off the end of a text: "Contoso Labs, Seattle, WA" is "Contoso Labs" in "Seattle, WA". */
export function splitTrailingPlace(text: string): { rest: string; place: string; at: number } | null {
  const company = AFTER_LEGAL_FORM.exec(text);
  if (company?.[1] && company[2] && NAME_OF_PLACE.test(company[2]))
    return { rest: company[1].trim(), place: company[2], at: text.length - company[2].length };
  const house = AFTER_HOUSE.exec(text);
  // "Clinic, Wien, Germany": town and country are one place.
  const town = house?.[1]?.includes(",") ? house[1].split(/,\s+/).at(-1) : undefined;
  if (house?.[1] && house[2] && couldBePlace(house[2]) && !(town && isPlace(`${town}, ${house[2]}`)))
    return { rest: house[1].trim(), place: house[2], at: text.length - house[2].length };
  const separators = [...text.matchAll(/\s*,\s+|\s+[–—-]\s+|\s*[|•·]\s*|\s+\(|\s+in\s+|\.\s+/g)];
  for (const separator of separators) {
    const at = separator.index + separator[0].length;
    const place = text.slice(at).replace(/\)$/, "").trim();
    const rest = text.slice(0, separator.index).trim();
    if (rest === "" || !isPlace(place)) continue;
    // "Acme, Berlin": a comma alone before a bare name is no proof that the name is a place and not a part of the name.
    return { rest, place, at };
  }
  return null;
}
