import { findCity } from "@/lib/domain/posting/find-city";
import { findCountry } from "@/lib/domain/posting/find-country";
import { findRegion } from "@/lib/domain/posting/find-region";
import type { Place } from "@/lib/domain/posting/posting.schema";
import type { RawPlace } from "@/lib/domain/posting/raw-posting";
import { collapseSpace } from "@/lib/text/collapse-space";

// Small letters only: "Portland, OR" is Oregon.
const BETWEEN_PLACES = /\s*[;|•·\n]\s*|\s+\/\s+|\s+(?:or|and|oder|und|ou|y|et|e)\s+|\s+&\s+/;
const WORKPLACE_WORDS =
  /\b(?:100%|fully|full|remote(?:ly)?|hybrid|on-?\s?site|in-?\s?office|in[- ]person|home[- ]?based|office[- ]based|home\s?office|work(?:ing)? from home|wfh|telecommute|tele-?work|anywhere|worldwide|global(?:ly)?|flexible|first|friendly|possible|optional|only|based|within|locations?|multiple|various|several|headquarters|hq|office|greater|metro(?:politan)?|area|select|all)\b/gi;
// As words only: "IN" is Indiana.
const SMALL_WORDS = /\b(?:[Ii]n|[Ff]rom|[Tt]he)\b/g;

// Areas and workplaces that stand where a city or state belongs.
const NO_PLACE =
  /^(?:remote.*|anywhere.*|worldwide|global|hybrid|various|multiple.*|emea|apac|latam|dach|nordics?|benelux|europe(?:an union)?|eu|north america|south america|latin america|americas|asia(?:[- ]pacific)?|africa|middle east|n\/?a|tbd|other|none|not specified|home ?office|(?:the )?(?:(?:north|south|mid)[- ]?)?(?:north|south|east|west|central|atlantic|mid)(?:ern|east|west)?(?:[- ](?:coast|region|us|usa|states|europe|asia))?|coast)$/i;

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
  const inField = country ? countryOfField(country) : undefined;
  const region = placeName(raw.region);
  const city = placeName(raw.city);
  const worded = placesOf(raw.text ?? "", inField);
  // Where the line that people read names another country, the fields are those of an office.
  if (inField && namesOtherCountry(raw.text ?? "", inField)) return placesOf(raw.text ?? "");
  const cities = city ? placesOf(city, inField) : [];
  if (cities.length > 1) return cities;
  // A field that names no city and no known country says less than the words beside it; and where the words name a country alone, the city of
  // the fields is where the employer has an office.
  if (!city && !inField && worded.some((place) => place.countryCode)) return worded;
  if (city && isWholeCountry(worded, inField) && !raw.text?.toLowerCase().includes(city.toLowerCase())) return worded;
  const named = region ? findRegion(region, inField) : undefined;
  // What is no known city stays as the field has it, unless it is more than a name ("Irvine, CA").
  const isMore = city?.includes(",") || findCity(cities[0]?.city ?? "") !== undefined;
  const known = city
    ? isMore
      ? cities[0]
      : undefined
    : worded.length === 1 && worded[0]?.countryCode === inField
      ? worded[0]
      : undefined;
  const countryCode = inField ?? (country ? worded[0]?.countryCode : (named?.countryCode ?? known?.countryCode));
  const text = collapseSpace(raw.text ?? [...new Set([city, region, country].filter(Boolean))].join(", "));
  const beside =
    worded.length === 1 && worded[0]?.city && worded[0].city === (known?.city ?? city) ? worded[0].region : undefined;
  const isCountry = region !== undefined && countryCode !== undefined && countryOfField(region) === countryCode;
  return [
    withoutEmpty({
      text,
      city: inSmallLetters(known?.city ?? city),
      region: named?.name ?? (isCountry ? undefined : inSmallLetters(region)) ?? known?.region ?? beside,
      countryCode,
    }),
  ];
}

/** "France" and "France, Metropolitan". */
function countryOfField(words: string): string | undefined {
  return findCountry(words, { isField: true }) ?? findCountry(words.split(",", 1)[0] ?? "", { isField: true });
}

function namesOtherCountry(line: string, countryCode: string): boolean {
  const codes = line
    .split(/\s*[,;|()]\s*|\s+[-–—]\s+/)
    .flatMap((words) => (words.length > 3 ? (findCountry(words) ?? []) : []));
  return codes.length > 0 && !codes.includes(countryCode);
}

function isWholeCountry(places: Place[], countryCode: string | undefined): boolean {
  const [only] = places;
  return (
    places.length === 1 &&
    only?.countryCode !== undefined &&
    only.countryCode === countryCode &&
    !only.city &&
    !only.region
  );
}

/** "KINGS MOUNTAIN" -> "Kings Mountain"; what is not all in capitals stays as it is written. */
function inSmallLetters(name: string | undefined): string | undefined {
  if (!name || name.length < 4 || name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** A published place line -> the places it names, in the country `inside` where a field says it. */
function placesOf(line: string, inside?: string): Place[] {
  const clean = collapseSpace(line);
  if (clean === "") return [];
  return clean
    .split(BETWEEN_PLACES)
    .filter(Boolean)
    .flatMap((piece) => piecePlaces(piece, inside));
}

const PREFIXED_LIST = /^\s*[A-Z]{2}-\p{L}[^,]*(?:,\s*[A-Z]{2}-\p{L}[^,]*)+$/u;

function piecePlaces(piece: string, inside?: string): Place[] {
  if (PREFIXED_LIST.test(piece)) return piece.split(",").flatMap((part) => piecePlaces(part.trim(), inside));
  const sides = piece.split("/").map((side) => side.trim());
  if (sides.length > 1 && sides.every((side) => findCity(side) || findCountry(side)))
    return sides.flatMap((side) => piecePlaces(side, inside));
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
  if (isCityList || isCountryList) return tokens.map((t) => onePlace(t, [t], inside));
  return [onePlace(piece.trim(), tokens, inside)];
}

/** "US-New York" and "Sunnyvale CA 94085" name two things without a comma. */
function tokenParts(token: string): string[] {
  const bare = token.replace(/\s+\d{5}(?:-\d{4})?$/, "").replace(/^(?:[A-Z]{1,2}-)?\d{4,5}\s+(?=\p{L})/u, "");
  if (NO_PLACE.test(bare) || findCity(bare) || findCountry(bare) || findRegion(bare)) return [bare];
  const prefixed = /^([A-Z]{2,3})\s?[-–_]\s?(\p{L}.*)$/u.exec(bare);
  if (prefixed?.[1] && prefixed[2] && (findCountry(prefixed[1]) || findRegion(prefixed[1])))
    return [...tokenParts(prefixed[2]), prefixed[1]];
  const [, before, last] = /^(.+?)[\s-]+(\S+)$/.exec(bare) ?? [];
  if (before && last && (findCountry(last) || findRegion(last)) && !/^(?:[a-z]|[A-Z][a-z]$)/.test(last))
    return [...tokenParts(before), last];
  // "Berlin-Kreuzberg": a part of a city.
  const [, whole] = /^(\p{L}[\p{L}. ]+?)-\p{L}/u.exec(bare) ?? [];
  return whole && findCity(whole) ? [whole] : [bare];
}

function onePlace(text: string, tokens: string[], inside?: string): Place {
  const city = tokens.map(findCity).find((c) => c !== undefined);
  let countryCode = inside;
  let region: string | undefined;
  const isNewYork = tokens.length > 1 && /^new york$/i.test(tokens[0] ?? "");
  const isAbroad = tokens.some((token) => EUROPE.test(token)) || endsInCountryCode(tokens);
  // Read from the end, where the wider area stands; "US, OK, Oklahoma City" is read from the start.
  const isFromStart = findCountry(tokens[0] ?? "") !== undefined && tokens.length > 1;
  const order = isFromStart ? tokens.map((_, i) => i) : tokens.map((_, i) => i).reverse();
  const used = new Set<number>();
  for (const i of order) {
    const token = tokens[i] ?? "";
    const named = findRegion(token, countryCode) ?? (countryCode ? undefined : findRegion(token, city?.countryCode));
    // Georgia is a state, except after a city of the country.
    if (/^georgia$/i.test(token) && city && city.countryCode !== "US") continue;
    const code = findCountry(token);
    const mayBeState =
      named !== undefined && token.length === 2 && !isAbroad && city?.countryCode !== code && tokens.length > 1;
    if (!countryCode && code && !(mayBeState && !isGermany(token, tokens[i - 1]))) {
      countryCode = code;
      used.add(i);
      // England is a country's name and a part of one.
      if (named && named.countryCode === code && token.length > 3) region ??= named.name;
    } else if (code && code === countryCode && !named) used.add(i);
    else if (!region && named && !(i === 0 && (isNewYork || (city && tokens.length > 1 && findCity(token))))) {
      if (tokens.length === 1 && city && findCity(token)) continue; // "New York" alone is the city
      region = named.name;
      countryCode ??= named.countryCode;
      used.add(i);
    }
  }
  countryCode ??= city?.countryCode;
  const cityToken = tokens.find((token, i) => !used.has(i) && !NO_PLACE.test(token));
  const hasContext = used.size > 0 || inside !== undefined;
  const cityName =
    city && (countryCode === city.countryCode || !countryCode)
      ? city.name
      : hasContext && cityToken && /^\p{L}/u.test(cityToken) && cityToken.length < 60
        ? inSmallLetters(cityToken)
        : undefined;
  if (/^georgia$/i.test(tokens.at(-1) ?? "") && tokens.length === 1 && !inside) return { text };
  return withoutEmpty({ text, city: cityName, region: region ?? city?.region, countryCode });
}

/** "Waterloo, ON, CA": behind the code of a state or province stands the code of a country. */
function endsInCountryCode(tokens: string[]): boolean {
  const [before = "", last = ""] = tokens.slice(-2);
  return tokens.length > 2 &&
    /^[A-Z]{2,3}$/.test(before) &&
    /^[A-Z]{2}$/.test(last) &&
    before !== last &&
    !findCountry(before)
    ? true
    : tokens.length > 2 &&
        /^[A-Z]{2}$/.test(last) &&
        findRegion(before) !== undefined &&
        findRegion(before, findCountry(last)) !== undefined;
}

// Where Delaware's few towns are not meant, "DE" is Germany.
const DELAWARE =
  /^(?:wilmington|newark|dover|new castle|middletown|bear|lewes|georgetown|milford|smyrna|claymont|hockessin|rehoboth beach|seaford|greenville|glasgow|delaware city|harrington|laurel|millsboro|odessa|townsend|clayton|elsmere|selbyville|ocean view|bethany beach|remote)\b/i;
function isGermany(token: string, before: string | undefined): boolean {
  return (
    token === "DE" && before !== undefined && !DELAWARE.test(before) && !NO_PLACE.test(before) && !findRegion(before)
  );
}

function placeName(word: string | undefined): string | undefined {
  const name = word?.trim();
  return name && !NO_PLACE.test(name) ? name : undefined;
}

/** Only what is there; `text` always is. */
function withoutEmpty({ text, city, region, countryCode }: Place): Place {
  return { text, ...(city ? { city } : {}), ...(region ? { region } : {}), ...(countryCode ? { countryCode } : {}) };
}
