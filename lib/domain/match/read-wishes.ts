import { areaCountries, scopeCountries } from "@/lib/domain/match/country-areas";
import { compileDislike, type Dislike } from "@/lib/domain/match/dislike";
import { compileFieldDislike } from "@/lib/domain/match/field-dislike";
import { knownMetro } from "@/lib/domain/match/same-city";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import { derivePlaces } from "@/lib/domain/posting/derive-places";
import { findCity } from "@/lib/domain/posting/find-city";
import { findRemoteScope } from "@/lib/domain/posting/find-remote-scope";
import type { Place } from "@/lib/domain/posting/posting.schema";
import type { Wishes } from "@/lib/domain/profile/wishes.schema";

/** "only": nothing but remote. "yes": remote counts as anywhere. "no": never remote. "any": nothing was said. */
export type RemoteWish = "only" | "yes" | "hybrid" | "no" | "any";
export type WishedPlace = Place & { said: string; countries: readonly string[]; isNear: boolean };

/** Wishes with their free text understood. */
export type ReadWishes = {
  source: Wishes;
  places: WishedPlace[];
  remote: RemoteWish;
  /** Where the person would work from, as far as the wishes say. */
  homeCountries: readonly string[];
  authorized: ReadonlySet<string>;
  dislikes: Dislike[];
  /** Canonical skill names where known, else the words. */
  mustHave: string[];
  niceToHave: string[];
};

const NEAR =
  /\b(?:within|near|around|close to|up to|commut\w+|km|kilomet\w+|miles?|mi|min(?:utes)?|hour|radius|of|from|greater|metro(?:politan)?|area|region|surroundings|umgebung|anywhere in|based in|in|the)\b|\d+/gi;

/** Understands places, remote, permits and dislikes that were written as free text. */
export function readWishes(wishes: Wishes, recognizer: SkillRecognizer): ReadWishes {
  const said = wishes.places.flatMap((p) => p.split(/\s*(?:;|\bor\b|\boder\b)\s*/)).filter((p) => p.trim() !== "");
  const places = said.map(readPlace).filter((p) => p !== null);
  const remoteOnlyPlaces = said.length > 0 && places.length === 0 && said.some((p) => /remote|anywhere/i.test(p));
  const remote = readRemote(wishes.remote, said, remoteOnlyPlaces);
  const named = countriesIn([wishes.remote ?? "", ...said.filter((p) => /remote/i.test(p))]);
  const authorized = new Set(wishes.workAuthorization.flatMap(readAuthorization));
  const fromPlaces = places.flatMap((p) => p.countries);
  const homeCountries = named.length > 0 ? named : fromPlaces.length > 0 ? fromPlaces : [...authorized];
  const canonical = (name: string) => recognizer.canonical(name) ?? name;
  return {
    source: wishes,
    places,
    remote,
    homeCountries: [...new Set(homeCountries)],
    authorized,
    dislikes: wishes.mustNot.flatMap((phrase) =>
      (compileFieldDislike(phrase) ? [phrase] : phrase.split(/\s*(?:;|,\s|\bn?or\b)\s*/i))
        .filter((part) => part.trim() !== "")
        .map((part) => compileDislike(part, recognizer)),
    ),
    mustHave: wishes.mustHave.map(canonical),
    niceToHave: wishes.niceToHave.map(canonical),
  };
}

function readPlace(said: string): WishedPlace | null {
  const isNear = /\b(?:within|near|around|km|miles?|radius|commut\w+|close to|greater|area|umgebung)\b/i.test(said);
  const bare = said.replace(/\b(?:fully |100% )?remote(?:ly)?\b|\banywhere\b|\bhybrid\b|\bon-?site\b/gi, " ");
  const area = areaCountries(bare.replace(/\b(?:anywhere|in|within|the)\b/gi, " ").trim());
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

function readRemote(words: string | undefined, places: readonly string[], remoteOnlyPlaces: boolean): RemoteWish {
  const text = (words ?? "").toLowerCase().trim();
  const alsoPlaces = places.some((p) => /remote|anywhere/i.test(p));
  if (text === "" || /^(?:any|no preference|flexible|either|egal|open)$/.test(text))
    return remoteOnlyPlaces ? "only" : alsoPlaces ? "yes" : "any";
  if (
    /^(?:no|false|never|none|nein)$|\b(?:no|not|never|without) remote|^(?:on-?site|office|in[- ]person|in[- ]office)(?: only)?$/.test(
      text,
    )
  )
    return "no";
  if (
    /\bonly\b|\bfully\b|\bfull(?:-| )?remote|100\s?%|\bmust\b|^remote[- ]?(?:first)?$|\brequired\b|\bexclusively\b/.test(
      text,
    ) &&
    !/\bnot only\b|\bhybrid\b/.test(text)
  )
    return "only";
  if (/hybrid/.test(text)) return /remote/.test(text) ? "yes" : "hybrid";
  if (/\bremote(?:ly)? (?:from|in|within|out of)\b/.test(text))
    return places.length === 0 || remoteOnlyPlaces ? "only" : "yes";
  if (/yes|true|ok|remote|prefer|home|anywhere|ja\b|oui|possible|welcome/.test(text)) return "yes";
  return "any";
}

function countriesIn(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const scope = findRemoteScope(text).filter((s) => s !== "WORLDWIDE");
    const places = derivePlaces(
      [],
      text
        .replace(/\b(?:fully|remote(?:ly)?|only|from|in|within|yes|based|anywhere|hybrid|work|working)\b/gi, " ")
        .replace(/[^\p{L}\s,]/gu, " ")
        .trim(),
    );
    return [...scope.flatMap(scopeCountries), ...places.flatMap((p) => (p.countryCode ? [p.countryCode] : []))];
  });
}

/** "DE", "EU citizen", "United States (green card)" -> country codes. */
function readAuthorization(said: string): string[] {
  const trimmed = said.trim();
  if (/^[a-z]{2}$/i.test(trimmed) && !/^eu$/i.test(trimmed))
    return [trimmed.toUpperCase() === "UK" ? "GB" : trimmed.toUpperCase()];
  const area = areaCountries(trimmed);
  if (area) return [...area];
  const words = trimmed.replace(
    /\b(?:citizen(?:ship)?|permanent residen\w+|resident|green card|passport|national|visa|work permit|authori[sz]ed|right to work|holder|no sponsorship needed)\b/gi,
    " ",
  );
  const found = countriesIn([words]);
  if (found.includes("DE") && !found.includes("FR") && /\bEU\b/.test(trimmed)) return [...scopeCountries("EU")];
  return found;
}
