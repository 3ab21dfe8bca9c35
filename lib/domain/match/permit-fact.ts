import { scopeCountries } from "@/lib/domain/match/country-areas";
import type { FactFinding } from "@/lib/domain/match/hard-fact";
import { countryName } from "@/lib/domain/match/place-fact";
import type { PostingFacts } from "@/lib/domain/match/prepared-posting";
import type { ReadWishes } from "@/lib/domain/match/read-wishes";

/** Whether the person may work where the job is. Says nothing when they named no country they may work in. */
export function permitFact(facts: PostingFacts, wishes: ReadWishes): FactFinding {
  if (wishes.authorized.size === 0) return {};
  const { citizensOnly, sponsorship } = facts;
  if (citizensOnly && !scopeCountries(citizensOnly.country).some((c) => wishes.authorized.has(c))) {
    return {
      excludes: `Open to citizens only ("${short(citizensOnly.span)}"); you did not name that country as one where you may work.`,
    };
  }
  const countries = [
    ...new Set([
      ...facts.places.flatMap((p) => (p.countryCode ? [p.countryCode] : [])),
      ...(facts.remote?.scope ?? []).flatMap(scopeCountries),
    ]),
  ];
  const named = sponsorship && !sponsorship.offers ? countryIn(sponsorship.span) : null;
  const required = named ? [named] : countries;
  if (required.length === 0 || required.some((c) => wishes.authorized.has(c))) {
    return sponsorship && !sponsorship.offers && required.length > 0
      ? {
          note: `Wants people who may already work there; you may work in ${countryName(required.find((c) => wishes.authorized.has(c)) ?? "")}.`,
        }
      : {};
  }
  const place = required.slice(0, 3).map(countryName).join(", ");
  if (sponsorship?.offers) return { note: `In ${place}, where you would need a visa; the posting offers sponsorship.` };
  if (sponsorship)
    return { excludes: `You would need a permit for ${place}, and the posting says: "${short(sponsorship.span)}".` };
  return {
    factor: 0.5,
    note: `You would need a permit to work in ${place}; the posting does not mention sponsorship.`,
  };
}

function countryIn(span: string): string | null {
  if (/\b(?:US|U\.S\.A?\.?|USA)(?![\p{L}])|united states|america/u.test(span)) return "US";
  if (/\b(?:UK|U\.K\.)|united kingdom|britain/i.test(span)) return "GB";
  if (/\bcanada\b/i.test(span)) return "CA";
  if (/\baustralia\b/i.test(span)) return "AU";
  if (/\bgermany\b/i.test(span)) return "DE";
  if (/\bireland\b/i.test(span)) return "IE";
  if (/\bindia\b/i.test(span)) return "IN";
  return null;
}

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text);
