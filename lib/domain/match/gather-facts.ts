import type { Candidate } from "@/lib/domain/match/candidate";
import type { FactFinding } from "@/lib/domain/match/hard-fact";
import { freshnessFact, levelFact } from "@/lib/domain/match/level-fact";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";
import { permitFact } from "@/lib/domain/match/permit-fact";
import { placeFact } from "@/lib/domain/match/place-fact";
import type { PostingWords, PreparedPosting } from "@/lib/domain/match/prepared-posting";
import { salaryFact } from "@/lib/domain/match/salary-fact";

export type GatheredFacts = { excludedBy: string[]; factor: number; notes: string[] };

/** What a missing must of each kind costs. Skills are in the score already; these are not. */
const MISSING: Partial<Record<JudgedRequirement["kind"], number>> = {
  language: 0.6,
  clearance: 0.5,
  licence: 0.7,
  years: 0.85,
};

/** Puts all hard facts together: exclusions in words, one factor, and notes good or bad. */
export function gatherFacts(
  candidate: Candidate,
  posting: PreparedPosting,
  requirements: readonly JudgedRequirement[],
  words: PostingWords | undefined,
): GatheredFacts {
  const { facts } = posting;
  const { wishes } = candidate;
  const findings: FactFinding[] = [
    placeFact(facts, wishes),
    permitFact(facts, wishes),
    salaryFact(facts, wishes),
    levelFact(facts, wishes, candidate.seniority),
    freshnessFact(facts, candidate.now),
    ...dislikeFacts(candidate, words),
    ...mustHaveFacts(candidate, posting),
    ...requirements.flatMap((r) => {
      const cost = MISSING[r.kind];
      return cost !== undefined && r.must && r.verdict === "not_met" ? [{ factor: cost }] : [];
    }),
  ];
  return {
    excludedBy: findings.flatMap((f) => f.excludes ?? []),
    factor: Math.max(
      0.2,
      findings.reduce((product, f) => product * (f.factor ?? 1), 1),
    ),
    notes: findings.flatMap((f) => f.note ?? []),
  };
}

function dislikeFacts(candidate: Candidate, words: PostingWords | undefined): FactFinding[] {
  if (!words) return [];
  return candidate.wishes.dislikes.flatMap((dislike) => {
    const found = dislike.find(words);
    return found === null
      ? []
      : [
          {
            excludes: `You said "${dislike.said}"; the posting says "${found.replace(/\s+/g, " ").trim().slice(0, 100)}".`,
          },
        ];
  });
}

function mustHaveFacts(candidate: Candidate, posting: PreparedPosting): FactFinding[] {
  const named = new Set(posting.skills.map((s) => s.label));
  const missing = candidate.wishes.mustHave.filter(
    (wish) => candidate.recognizer.canonical(wish) === wish && !named.has(wish),
  );
  const liked = candidate.wishes.niceToHave.filter((wish) => named.has(wish));
  return [
    ...missing.map((wish) => ({ factor: 0.7, note: `Does not mention ${wish}, which you want.` })),
    ...(liked.length > 0 ? [{ note: `Mentions ${liked.join(", ")}, which you would like.` }] : []),
  ];
}
