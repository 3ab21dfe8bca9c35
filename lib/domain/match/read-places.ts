import { areaCountries, scopeCountries } from "@/lib/domain/match/country-areas";
import { knownMetro } from "@/lib/domain/match/same-city";
import { derivePlaces } from "@/lib/domain/posting/derive-places";
import { findCity } from "@/lib/domain/posting/find-city";
import { findRemoteScope } from "@/lib/domain/posting/find-remote-scope";
import type { Place } from "@/lib/domain/posting/posting.schema";

/** `countries` are those it lies in; none, with some in `except`, means anywhere but there. */
export type WishedPlace = Place & {
  said: string;
  countries: readonly string[];
  except?: readonly string[];
  isNear: boolean;
};

const NEAR =
  /\b(?:within|near|around|close to|up to|commut\w+|km|kilomet\w+|miles?|mi|min(?:utes)?|hour|radius|of|from|greater|metro(?:politan)?|area|region|surroundings|umgebung|anywhere in|based in|in|the|city|centre|center|preferably|ideally|only)\b|\d+/gi;
const EXCEPT =
  /[,(]?\s*\b(?:but not|not|except(?: for)?|excluding|but|apart from|outside(?: of)?|außer|ohne|nicht|sauf)\b\s+(?:in\s+)?([^)]+)\)?\s*$/i;
const OPEN_WORDS =
  /\b(?:fully |100\s?% )?remote(?:ly)?\b|\banywhere\b|\bhybrid\b|\bon-?site\b|\bhome ?office\b|\bworldwide\b/gi;

const isCity = (words: string): boolean => knownMetro(words) !== null || findCity(words) !== undefined;
const isCountry = (words: string): boolean => {
  const bare = words.replace(/^(?:in|within|anywhere in|all of)\s+/i, "").trim();
  if (areaCountries(bare)) return true;
  const [place] = isCity(bare) ? [] : derivePlaces([], bare);
  return place?.countryCode !== undefined && !place.city && !place.region;
};

/** "Berlin or Hamburg", "NYC / New Jersey", "Germany, Austria" -> one text a place; "Berlin, Germany" and what is left out stay together. */
export function splitPlaces(said: string): string[] {
  return said
    .split(/\s*(?:[;|\n]|\bor\b|\boder\b|\bou\b)\s*/)
    .flatMap((piece) =>
      EXCEPT.test(piece) || isCountry(piece) ? [piece] : piece.split(/\s*(?:\/|&|\+|\band\b|\bund\b|\bet\b)\s*/),
    )
    .flatMap((piece) => {
      const parts = EXCEPT.test(piece) ? [piece] : piece.split(/\s*,\s*/);
      const named = parts.filter((part) => part.replace(OPEN_WORDS, " ").trim() !== "");
      const cities = named.filter((part) => isCity(part.replace(OPEN_WORDS, " ").trim()));
      const isList = named.length > 1 && (named.every(isCountry) || cities.length > 1);
      return isList || (named.length < parts.length && cities.length > 0)
        ? parts.filter((part) => cities.length < 2 || !isCountry(part))
        : [piece];
    })
    .filter((piece) => piece.trim() !== "");
}

/** One wished place, understood; null where the words name none ("remote", "remote within Europe"). */
export function readPlace(said: string): WishedPlace | null {
  const isRemote = /\bremote/i.test(said);
  if (isRemote && !isCity(said.replace(OPEN_WORDS, " ").replace(/[()]/g, " ").trim())) return null;
  const exception = EXCEPT.exec(said);
  const except = [...new Set((exception?.[1] ?? "").split(/,|\bor\b|\band\b|\//).flatMap(countriesIn))];
  if (!exception || except.length === 0) return readPositive(said, said);
  const rest = said.slice(0, exception.index);
  const positive = readPositive(rest, said);
  if (!positive) return { text: said, said, countries: [], except, isNear: false };
  return { ...positive, countries: positive.countries.filter((code) => !except.includes(code)), except };
}

function readPositive(words: string, said: string): WishedPlace | null {
  const isNear = /\b(?:within|near|around|km|miles?|radius|commut\w+|close to|greater|area|umgebung)\b/i.test(words);
  const bare = words.replace(OPEN_WORDS, " ");
  const area = areaCountries(bare.replace(/\b(?:anywhere|in|within|the|all of)\b/gi, " ").trim());
  if (area) return { text: bare.trim(), said, countries: area, isNear: false };
  const metro = knownMetro(bare);
  const city = metro ? findCity(metro) : undefined;
  if (city)
    return {
      text: bare.trim(),
      said,
      city: city.name,
      countryCode: city.countryCode,
      countries: [city.countryCode],
      isNear,
    };
  const whole = derivePlaces([], bare)[0];
  const stripped = bare.replace(NEAR, " ").replace(/\s+/g, " ").trim();
  if (stripped === "") return null;
  const cut = derivePlaces([], stripped)[0];
  const best = whole?.city || whole?.region || whole?.countryCode ? whole : (cut ?? { text: stripped });
  return {
    ...best,
    text: best.city || best.countryCode ? best.text : stripped,
    said,
    countries: best.countryCode ? [best.countryCode] : [],
    isNear,
  };
}

/** Countries and areas named in words about remote work or permits, as country codes. */
export function countriesIn(text: string): string[] {
  const scope = findRemoteScope(text).filter((s) => s !== "WORLDWIDE");
  const places = derivePlaces(
    [],
    text
      .replace(
        /\b(?:fully|remote(?:ly)?|only|from|in|within|yes|based|anywhere|hybrid|work|working|timezones?|time zones?)\b/gi,
        " ",
      )
      .replace(/[^\p{L}\s,]/gu, " ")
      .trim(),
  );
  return [...scope.flatMap(scopeCountries), ...places.flatMap((p) => (p.countryCode ? [p.countryCode] : []))];
}

const FILLER =
  /\b(?:hybrid|ok(?:ay)?|fine|is|in|on-?site|office|only|max(?:imum)?|days?|weeks?|prefer(?:red|ably)?|possible|a|an|the|also|from|at|near|around|would|be|works?|for|me|if|i|am|can|open|to|up|per|once|twice|two|three|and|with|good|great|local|my|home)\b|\d+|%/gi;

/** Cities that words about remote work name as places to be at ("hybrid ok, Berlin or 100 % remote from Germany"). */
export function placesInRemote(words: string): string[] {
  return words
    .split(/[,;()]|\bor\b|\boder\b|\bbut\b|\baber\b|\bou\b/i)
    .filter((piece) => !/\bremote|\bhome ?office|\banywhere|from home/i.test(piece))
    .map((piece) => piece.replace(FILLER, " ").replace(/\s+/g, " ").trim())
    .filter((piece) => piece !== "" && isCity(piece));
}
