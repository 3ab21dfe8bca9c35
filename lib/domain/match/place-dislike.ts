import { areaCountries } from "@/lib/domain/match/country-areas";
import type { Dislike } from "@/lib/domain/match/dislike";
import { knownMetro, metroName } from "@/lib/domain/match/same-city";
import { derivePlaces } from "@/lib/domain/posting/derive-places";
import { findCity } from "@/lib/domain/posting/find-city";
import { findCountry } from "@/lib/domain/posting/find-country";

const AROUND = /\b(?:in|from|based|jobs?|roles?|positions?|compan(?:y|ies)|the|offices?|located|location)\b/gi;

/** "London", "US-based companies": a place that is not wanted is looked for where the posting says where it is; null for any other words. */
export function compilePlaceDislike(said: string, phrase: string): Dislike | null {
  const name = phrase.replace(/-/g, " ").replace(AROUND, " ").replace(/\s+/g, " ").trim();
  const metro = knownMetro(name) ?? (findCity(name) ? metroName(name) : null);
  const country = findCountry(name);
  const countries = areaCountries(name) ?? (country ? [country] : []);
  if (metro === null && countries.length === 0) return null;
  const isThere = (place: { city?: string | undefined; countryCode?: string | undefined }) =>
    metro === null
      ? place.countryCode !== undefined && countries.includes(place.countryCode)
      : place.city !== undefined && metroName(place.city) === metro;
  return {
    said,
    find: (posting) => {
      const places = derivePlaces([], posting.location);
      // Work that can be done elsewhere too is not what was meant.
      return places.length > 0 && places.every(isThere) ? posting.location : null;
    },
  };
}
