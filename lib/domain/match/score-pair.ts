import type { Candidate, TitleVector } from "@/lib/domain/match/candidate";
import { explainMatch } from "@/lib/domain/match/explain-match";
import { gatherFacts } from "@/lib/domain/match/gather-facts";
import { judgeRequirements } from "@/lib/domain/match/judge-requirements";
import type { Match, ScoreBasis } from "@/lib/domain/match/match.schema";
import type { PostingWords, PreparedPosting } from "@/lib/domain/match/prepared-posting";
import { EQUAL_WEIGHTS, type SignalWeights } from "@/lib/domain/match/signal-weights";

/**
 * The published formula. Three signals, each standardised with frozen constants:
 *   text    TF-IDF cosine of resume and posting
 *   title   cosine of occupation words (wished titles before held ones)
 *   skills  ln(1 + worth of the shared skills)
 * base  = 1 / (1 + e^-(SLOPE * (w1 z1 + w2 z2 + w3 z3) - SHIFT))
 * score = FLOOR + (1 - FLOOR) * base * product of the hard facts' factors, or FLOOR * base for an excluded job.
 * It rises with each signal and knows nothing of the other jobs in the list.
 */
export const SCORE_CONSTANTS = {
  text: { mean: 0.02, deviation: 0.055 },
  title: { mean: 0.18, deviation: 0.16 },
  skills: { mean: 0.14, deviation: 0.5 },
  slope: 1.2,
  shift: 2.2,
  floor: 0.1,
  wishedTitleShare: 0.7,
} as const;

export type Signals = { text: number; title: number; skills: number; shared: string[] };

/** Raw signals of a pair, before standardising. */
export function signalsOf(candidate: Candidate, posting: PreparedPosting): Signals {
  let text = 0;
  for (let i = 0; i < posting.terms.ids.length; i++) {
    text += (candidate.terms[posting.terms.ids[i] ?? -1] ?? 0) * (posting.terms.values[i] ?? 0);
  }
  const shared: string[] = [];
  let worth = 0;
  for (const skill of posting.skills) {
    if (!hasSkill(candidate, skill.label)) continue;
    shared.push(skill.label);
    worth += skill.worth;
  }
  return { text, title: titleSimilarity(candidate, posting.titleVector), skills: Math.log1p(worth), shared };
}

function hasSkill(candidate: Candidate, label: string): boolean {
  if (candidate.skills.has(label)) return true;
  return candidate.impliedSkills.has(label);
}

function titleSimilarity(candidate: Candidate, vector: readonly number[]): number {
  const held = closest(candidate.heldTitles, vector);
  if (candidate.wishedTitles.length === 0) return held;
  const share = candidate.heldTitles.length === 0 ? 1 : SCORE_CONSTANTS.wishedTitleShare;
  return share * closest(candidate.wishedTitles, vector) + (1 - share) * held;
}

function closest(titles: readonly TitleVector[], vector: readonly number[]): number {
  let best = 0;
  for (const { vector: own, weight } of titles) {
    let dot = 0;
    for (let d = 0; d < own.length; d++) dot += (own[d] ?? 0) * (vector[d] ?? 0);
    if (dot * weight > best) best = dot * weight;
  }
  return best;
}

/** The three signals as one number in 0..1, before hard facts. */
export function baseScore(signals: Omit<Signals, "shared">, weights: SignalWeights = EQUAL_WEIGHTS): number {
  const { slope, shift } = SCORE_CONSTANTS;
  const total = weights.text + weights.title + weights.skills || 1;
  const z =
    (weights.text * standard("text", signals.text) +
      weights.title * standard("title", signals.title) +
      weights.skills * standard("skills", signals.skills)) /
    total;
  return sigmoid(slope * z - shift);
}

const standard = (signal: "text" | "title" | "skills", value: number) =>
  (value - SCORE_CONSTANTS[signal].mean) / SCORE_CONSTANTS[signal].deviation;
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const round = (x: number) => Math.round(x * 1e4) / 1e4;
const fine = (x: number) => Math.round(x * 1e6) / 1e6;

/**
 * Scores one person and one posting, with reasons. `words` lets free-text dislikes be looked for; without it they are
 * not looked for. Same inputs, same answer.
 */
export function scorePair(
  candidate: Candidate,
  posting: PreparedPosting,
  words?: PostingWords,
  weights: SignalWeights = EQUAL_WEIGHTS,
): Match {
  const signals = signalsOf(candidate, posting);
  const requirements = judgeRequirements(posting, candidate);
  const { excludedBy, factor, notes } = gatherFacts(candidate, posting, requirements, words);
  const basis = { text: fine(signals.text), title: fine(signals.title), skills: fine(signals.skills), factor };
  return {
    id: posting.id,
    score: weighBasis(basis, excludedBy.length > 0, weights),
    parts: partsOf(signals),
    reasons: explainMatch(candidate, posting, signals, requirements, notes),
    requirements,
    ...(excludedBy.length > 0 ? { excludedBy } : {}),
    basis,
  };
}

/** Each signal as a part in 0..1, for showing. */
export function partsOf(signals: Omit<Signals, "shared">): Match["parts"] {
  const part = (signal: "text" | "title" | "skills") => round(sigmoid(1.702 * standard(signal, signals[signal])));
  return { text: part("text"), title: part("title"), skills: part("skills") };
}

/** The score of a stored basis under given weights: what scorePair gives for the same pair. */
export function weighBasis(basis: ScoreBasis, isExcluded: boolean, weights: SignalWeights): number {
  const { floor } = SCORE_CONSTANTS;
  const base = baseScore(basis, weights);
  return round(isExcluded ? floor * base * 0.9 : floor + (1 - floor) * base * basis.factor);
}
