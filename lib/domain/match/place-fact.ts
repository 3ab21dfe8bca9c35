import { scopeCountries } from "@/lib/domain/match/country-areas";
import type { FactFinding } from "@/lib/domain/match/hard-fact";
import type { PostingFacts } from "@/lib/domain/match/prepared-posting";
import type { WishedPlace } from "@/lib/domain/match/read-places";
import type { ReadWishes } from "@/lib/domain/match/read-wishes";
import { metroName } from "@/lib/domain/match/same-city";
import { findCity } from "@/lib/domain/posting/find-city";
import type { Place } from "@/lib/domain/posting/posting.schema";

type Fit = "yes" | "no" | "unknown";

/** Whether the work can be done from where the person wants to be: places, remote mode, countries of remote work. */
export function placeFact(facts: PostingFacts, wishes: ReadWishes): FactFinding {
  const mode = facts.remote?.mode ?? "on_site";
  const where = facts.location || facts.places.map((p) => p.text).join("; ") || "an unnamed place";
  if (mode === "remote") return remoteFact(facts, wishes);
  if (wishes.remote === "only") {
    return { excludes: `You want remote work only; this is ${mode === "hybrid" ? "hybrid" : "on site"} in ${where}.` };
  }
  if (wishes.places.length === 0) return {};
  const fit = placesFit(facts, wishes.places);
  if (fit.fit === "yes") {
    const isFull = wishes.remote === "hybrid" && mode === "on_site";
    return { note: `In ${where}, where you want to work.`, ...(isFull ? { factor: 0.9 } : {}) };
  }
  if (fit.fit === "no")
    return { excludes: `It is in ${where}; you want ${wishes.places.map((p) => p.said).join(" or ")}.` };
  return {
    factor: 0.8,
    note: `The posting does not make clear whether ${where} suits ${wishes.places.map((p) => p.said).join(" or ")}.`,
  };
}

function remoteFact(facts: PostingFacts, wishes: ReadWishes): FactFinding {
  const where = facts.location || "remote";
  if (wishes.remote === "no") {
    return { excludes: "You do not want remote work; this is remote." };
  }
  const scope = facts.remote?.scope ?? [];
  const open = new Set(
    scope.flatMap((s) =>
      s === "EU" && /\beurope/i.test(facts.location) ? scopeCountries("EUROPE") : scopeCountries(s),
    ),
  );
  if (scope.length === 0 || scope.includes("WORLDWIDE")) {
    return { note: scope.length === 0 ? "Remote; the posting names no countries." : "Remote from anywhere." };
  }
  if (wishes.homeCountries.length === 0) return { note: `Remote within ${scope.join(", ")}.` };
  const shared = wishes.homeCountries.filter((c) => open.has(c));
  if (shared.length > 0) return { note: `Remote, open to ${shared.slice(0, 3).map(countryName).join(", ")}.` };
  return {
    excludes: `Remote only within ${scope.map(countryName).join(", ")} (${where}); you would work from ${wishes.homeCountries.slice(0, 3).map(countryName).join(", ")}.`,
  };
}

function placesFit(facts: PostingFacts, wished: readonly WishedPlace[]): { fit: Fit } {
  const offered = facts.places;
  if (offered.length === 0 && facts.location.trim() === "") return { fit: "unknown" };
  let best: Fit = "no";
  for (const wish of wished) {
    for (const place of offered.length > 0 ? offered : [{ text: facts.location }]) {
      const fit = placeFit(place, wish);
      if (fit === "yes") return { fit };
      if (fit === "unknown") best = "unknown";
    }
    if (isNamed(wish, facts)) return { fit: "yes" };
  }
  return { fit: best };
}

/** The place line names the wished place, and no place of the posting says that another one of that name is meant. */
function isNamed(wish: WishedPlace, facts: PostingFacts): boolean {
  const name = fold(wish.city ?? wish.text);
  if (name.length < 3 || !namePattern(name).test(fold(facts.location))) return false;
  const isElsewhere =
    wish.countryCode !== undefined &&
    facts.places.some((p) => p.countryCode !== undefined && p.countryCode !== wish.countryCode);
  const isOtherRegion =
    wish.city !== undefined &&
    wish.region !== undefined &&
    facts.location.includes(",") &&
    !fold(facts.location).includes(fold(wish.region));
  return !isElsewhere && !isOtherRegion;
}

const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 1000;

function namePattern(name: string): RegExp {
  const known = patterns.get(name);
  if (known) return known;
  const made = new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])`, "u");
  if (patterns.size >= MOST_PATTERNS) patterns.clear();
  patterns.set(name, made);
  return made;
}

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function placeFit(place: Place, wish: WishedPlace): Fit {
  if (wish.except && place.countryCode && wish.except.includes(place.countryCode)) return "no";
  if (wish.except && !wish.city && wish.countries.length === 0) return place.countryCode ? "yes" : "unknown";
  if (wish.city) {
    if (place.city) {
      const isSame =
        metroName(place.city) === metroName(wish.city) &&
        (!place.countryCode || !wish.countryCode || place.countryCode === wish.countryCode);
      if (isSame) return "yes";
      const isFar =
        !wish.isNear ||
        findCity(place.city) !== undefined ||
        (place.countryCode !== undefined && wish.countryCode !== undefined && place.countryCode !== wish.countryCode);
      return isFar ? "no" : "unknown";
    }
    return place.countryCode && wish.countryCode && place.countryCode !== wish.countryCode
      ? "no"
      : place.countryCode || place.region
        ? "unknown"
        : "no";
  }
  if (wish.region && wish.countryCode) {
    if (place.region) return fold(place.region) === fold(wish.region) ? "yes" : "no";
    return place.countryCode === wish.countryCode ? "unknown" : place.countryCode ? "no" : "unknown";
  }
  if (wish.countries.length > 0) {
    return place.countryCode ? (wish.countries.includes(place.countryCode) ? "yes" : "no") : "unknown";
  }
  if (place.city && metroName(place.city) === metroName(wish.text)) return "yes";
  return place.countryCode || place.city ? "no" : "unknown";
}

const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** "DE" -> "Germany"; area codes stay as they are. */
export function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) && code !== "EU" && code !== "NA" ? (names.of(code) ?? code) : code;
}
