import { findCity } from "@/lib/domain/posting/find-city";
import { findCountry } from "@/lib/domain/posting/find-country";
import { findRegion } from "@/lib/domain/posting/find-region";
import type { Place } from "@/lib/domain/posting/posting.schema";
import type { RawPlace } from "@/lib/domain/posting/raw-posting";
import { collapseSpace } from "@/lib/text/collapse-space";

const BETWEEN_PLACES = /\s*[;|•·\n]\s*|\s+\/\s+|\s+(?:or|and|oder|und|ou)\s+|\s+&\s+/i;
const WORKPLACE_WORDS =
  /\b(?:100%|fully|full|remote(?:ly)?|hybrid|on-?\s?site|in-?\s?office|in[- ]person|home[- ]?based|office[- ]based|home\s?office|work(?:ing)? from home|wfh|telecommute|tele-?work|anywhere|worldwide|global(?:ly)?|flexible|first|friendly|possible|optional|only|based|within|locations?|multiple|various|several|headquarters|hq|office|greater|metro(?:politan)?|area|select|all)\b/gi;
// As words only: "IN" is Indiana.
const SMALL_WORDS = /\b(?:[Ii]n|[Ff]rom|[Tt]he)\b/g;

// Areas and workplaces that stand where a city or state belongs.
const NO_PLACE =
  /^(?:remote.*|anywhere.*|worldwide|global|hybrid|various|multiple.*|emea|apac|latam|dach|nordics?|benelux|europe(?:an union)?|eu|north america|south america|latin america|americas|asia(?:[- ]pacific)?|africa|middle east|n\/?a|tbd|other|none|not specified|home ?office)$/i;

/** Beside one of these "DE" is Germany and not Delaware. */
const EUROPE = /^(?:emea|dach|europe(?:an union)?|eea|eu)$/i;

/** Fields win over words; words are cut into places, and only what is named is filled in. At most 50 places, no two alike. */
export function derivePlaces(raw: RawPlace[], line: string | undefined): Place[] {
  const found = raw.flatMap((place) =>
    place.city || place.region || place.country ? fromFields(place) : placesOf(place.text ?? ""),
  );
  const places = found.length > 0 ? found : placesOf(line ?? "");
  const seen = new Set<string>();
  return places
    .filter((place) => {
      const key =
        `${place.city ?? ""}|${place.region ?? ""}|${place.countryCode ?? ""}|${place.city || place.region || place.countryCode ? "" : place.text}`.toLowerCase();
      return place.text !== "" && !seen.has(key) && Boolean(seen.add(key));
    })
    .slice(0, 50);
}

function fromFields(raw: RawPlace): Place[] {
  const country = raw.country?.trim();
  const inField = country ? findCountry(country, { isField: true }) : undefined;
  const region = placeName(raw.region);
  const city = placeName(raw.city);
  const worded = placesOf(raw.text ?? "");
  // A field that names no city and no known country says less than the words beside it.
  if (!city && !inField && worded.some((place) => place.countryCode)) return worded;
  const named = region ? findRegion(region, inField) : undefined;
  const known = city
    ? placesOf(city)[0]
    : worded.length === 1 && worded[0]?.countryCode === inField
      ? worded[0]
      : undefined;
  const countryCode = inField ?? (country ? worded[0]?.countryCode : (named?.countryCode ?? known?.countryCode));
  const text = collapseSpace(raw.text ?? [...new Set([city, region, country].filter(Boolean))].join(", "));
  return [
    withoutEmpty({ text, city: known?.city ?? city, region: named?.name ?? region ?? known?.region, countryCode }),
  ];
}

/** A published place line -> the places it names. */
function placesOf(line: string): Place[] {
  const clean = collapseSpace(line);
  if (clean === "") return [];
  return clean.split(BETWEEN_PLACES).filter(Boolean).flatMap(piecePlaces);
}

const PREFIXED_LIST = /^\s*[A-Z]{2}-\p{L}[^,]*(?:,\s*[A-Z]{2}-\p{L}[^,]*)+$/u;

function piecePlaces(piece: string): Place[] {
  if (PREFIXED_LIST.test(piece)) return piece.split(",").flatMap((part) => piecePlaces(part.trim()));
  const words = piece
    .replace(/[()[\]]/g, ",")
    .replace(WORKPLACE_WORDS, " ")
    .replace(SMALL_WORDS, " ");
  const tokens = words
    .split(/\s*[,:]\s*|\s+[-–—]\s*|\s*[-–—]\s+|^[\s\-–—:]+|[\s\-–—:]+$/)
    .map((t) =>
      collapseSpace(t ?? "")
        .replace(/^[-–—:/]+|[-–—:/]+$/g, "")
        .trim(),
    )
    .flatMap(tokenParts)
    .filter(Boolean);
  if (tokens.length === 0) return piece.trim() === "" ? [] : [{ text: piece.trim() }];
  // "SF, NYC, CHI" and "Germany, France, Spain" are lists, "Berlin, Germany" is one place.
  const isCityList = tokens.length > 1 && tokens.every((t) => findCity(t) && (!findRegion(t) || /^new york$/i.test(t)));
  const isCountryList = tokens.length > 1 && tokens.every((t) => t.length > 2 && findCountry(t));
  if (isCityList || isCountryList) return tokens.map((t) => onePlace(t, [t]));
  return [onePlace(piece.trim(), tokens)];
}

/** "US-New York" and "Sunnyvale CA 94085" name two things without a comma. */
function tokenParts(token: string): string[] {
  const bare = token.replace(/\s+\d{5}(?:-\d{4})?$/, "");
  if (NO_PLACE.test(bare) || findCity(bare) || findCountry(bare) || findRegion(bare)) return [bare];
  const prefixed = /^([A-Z]{2})\s?[-–_]\s?(\p{L}.*)$/u.exec(bare);
  if (prefixed?.[1] && prefixed[2] && findCountry(prefixed[1])) return [...tokenParts(prefixed[2]), prefixed[1]];
  const [, before, last] = /^(.+?)[\s-]+(\S+)$/.exec(bare) ?? [];
  if (before && last && (findCountry(last) || findRegion(last)) && !/^(?:[a-z]|[A-Z][a-z]$)/.test(last))
    return [...tokenParts(before), last];
  return [bare];
}

function onePlace(text: string, tokens: string[]): Place {
  const rest = [...tokens];
  const city = rest.map(findCity).find((c) => c !== undefined);
  let countryCode: string | undefined;
  let region: string | undefined;
  const isNewYork = rest.length > 1 && /^new york$/i.test(rest[0] ?? "");
  const isEuropean = rest.some((token) => EUROPE.test(token));
  // Read from the end, where the wider area stands; "US, OK, Oklahoma City" is read from the start.
  const order = findCountry(rest[0] ?? "") && rest.length > 1 ? rest.map((_, i) => i) : rest.map((_, i) => i).reverse();
  const used = new Set<number>();
  for (const i of order) {
    const token = rest[i] ?? "";
    const named = findRegion(token, countryCode) ?? (countryCode ? undefined : findRegion(token, city?.countryCode));
    // Georgia is a state, except after a city of the country.
    if (/^georgia$/i.test(token) && city && city.countryCode !== "US") continue;
    const code = findCountry(token);
    if (
      !countryCode &&
      code &&
      !(named && token.length === 2 && !isEuropean && city?.countryCode !== code && rest.length > 1)
    ) {
      countryCode = code;
      used.add(i);
    } else if (!region && named && !(i === 0 && (isNewYork || (city && rest.length > 1 && findCity(token))))) {
      if (rest.length === 1 && city && findCity(token)) continue; // "New York" alone is the city
      region = named.name;
      countryCode ??= named.countryCode;
      used.add(i);
    }
  }
  countryCode ??= city?.countryCode;
  const cityToken = rest.find((token, i) => !used.has(i) && !NO_PLACE.test(token));
  const hasContext = used.size > 0;
  const cityName =
    city && (countryCode === city.countryCode || !countryCode)
      ? city.name
      : hasContext && cityToken && /^\p{L}/u.test(cityToken) && cityToken.length < 60
        ? cityToken
        : undefined;
  if (/^georgia$/i.test(tokens.at(-1) ?? "") && tokens.length === 1) return { text };
  return withoutEmpty({ text, city: cityName, region: region ?? city?.region, countryCode });
}

function placeName(word: string | undefined): string | undefined {
  const name = word?.trim();
  return name && !NO_PLACE.test(name) ? name : undefined;
}

/** Only what is there; `text` always is. */
function withoutEmpty({ text, city, region, countryCode }: Place): Place {
  return { text, ...(city ? { city } : {}), ...(region ? { region } : {}), ...(countryCode ? { countryCode } : {}) };
}
