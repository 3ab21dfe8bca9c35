import { areaCountries, scopeCountries } from "@/lib/domain/match/country-areas";
import { compileDislike, type Dislike } from "@/lib/domain/match/dislike";
import { compileFieldDislike } from "@/lib/domain/match/field-dislike";
import { countriesIn, placesInRemote, readPlace, splitPlaces, type WishedPlace } from "@/lib/domain/match/read-places";
import { type RemoteWish, readRemote } from "@/lib/domain/match/read-remote";
import type { SkillRecognizer } from "@/lib/domain/match/skill.schema";
import type { Wishes } from "@/lib/domain/profile/wishes.schema";

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

/** Understands places, remote, permits and dislikes that were written as free text. */
export function readWishes(wishes: Wishes, recognizer: SkillRecognizer): ReadWishes {
  const listed = wishes.places.flatMap(splitPlaces);
  const said = listed.length > 0 ? listed : placesInRemote(wishes.remote ?? "");
  const places = said.map(readPlace).filter((p) => p !== null);
  const isOnlyInPlaces = said.length > 0 && places.length === 0 && said.some((p) => /remote|anywhere/i.test(p));
  const remote = readRemote(wishes.remote, said, isOnlyInPlaces);
  const ofRemote = (wishes.remote ?? "").split(/[,;]|\bor\b|\bbut\b/).filter((p) => placesInRemote(p).length === 0);
  const named = [...ofRemote, ...said.filter((p) => /remote/i.test(p))].flatMap(countriesIn);
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

const PEOPLES: Record<string, string> = {
  german: "DE",
  french: "FR",
  dutch: "NL",
  spanish: "ES",
  italian: "IT",
  polish: "PL",
  austrian: "AT",
  swiss: "CH",
  british: "GB",
  irish: "IE",
  american: "US",
  canadian: "CA",
  australian: "AU",
  indian: "IN",
  swedish: "SE",
  danish: "DK",
  portuguese: "PT",
  belgian: "BE",
};

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
  const found = [
    ...countriesIn(words),
    ...(trimmed.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => PEOPLES[word] ?? []),
  ];
  if (found.includes("DE") && !found.includes("FR") && /\bEU\b/.test(trimmed)) return [...scopeCountries("EU")];
  return found;
}
