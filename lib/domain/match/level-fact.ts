import type { FactFinding } from "@/lib/domain/match/hard-fact";
import type { PostingFacts } from "@/lib/domain/match/prepared-posting";
import type { ReadWishes } from "@/lib/domain/match/read-wishes";
import type { Seniority } from "@/lib/domain/posting/posting.schema";

const RANK: Record<Seniority, number> = {
  intern: 0,
  entry: 1,
  mid: 2,
  senior: 3,
  lead: 4,
  manager: 4,
  director: 5,
  executive: 6,
};
const DAY_MS = 86_400_000;

/** How far the level of the job is from the levels asked for, else from the person's own. */
export function levelFact(facts: PostingFacts, wishes: ReadWishes, own: Seniority | null): FactFinding {
  const level = facts.seniority;
  if (!level) return {};
  const asked = wishes.source.seniority;
  if (asked.length > 0) {
    const distance = Math.min(...asked.map((s) => Math.abs(RANK[s] - RANK[level])));
    if (asked.includes(level) || distance === 0) return {};
    if (distance >= 2) return { excludes: `It is a job at ${level} level; you want ${asked.join(" or ")}.` };
    return { factor: 0.9, note: `It is a job at ${level} level; you want ${asked.join(" or ")}.` };
  }
  if (own === null) return {};
  const wishesLevel = wishes.source.titles.some((t) => new RegExp(`\\b${level}`, "i").test(t));
  const distance = RANK[level] - RANK[own];
  if (wishesLevel || Math.abs(distance) < 2) return {};
  const words = distance > 0 ? "above" : "below";
  const factor = Math.abs(distance) === 2 ? 0.8 : 0.55;
  return { factor, note: `It is a job at ${level} level, well ${words} where your resume is (${own}).` };
}

/** Old postings count for less, closed ones are out. Dates are ISO 8601. */
export function freshnessFact(facts: PostingFacts, now: Date): FactFinding {
  if (facts.validThrough && Date.parse(facts.validThrough) + DAY_MS < now.getTime()) {
    return { excludes: `Applications closed on ${facts.validThrough.slice(0, 10)}.` };
  }
  const posted = facts.postedAt ? Date.parse(facts.postedAt) : Number.NaN;
  if (Number.isNaN(posted)) return {};
  const days = Math.floor((now.getTime() - posted) / DAY_MS);
  if (days > 365) return { factor: 0.85, note: `Posted ${Math.floor(days / 30)} months ago; it may be filled.` };
  if (days > 90) return { factor: 0.93, note: `Posted ${Math.floor(days / 30)} months ago.` };
  if (days >= 0 && days <= 7)
    return { note: days === 0 ? "Posted today." : `Posted ${days} ${days === 1 ? "day" : "days"} ago.` };
  return {};
}
