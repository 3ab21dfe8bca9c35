import type { OutcomeKind } from "@/lib/domain/match/outcome.schema";

export const OUTCOME_WORDS: Record<OutcomeKind, string> = {
  sent: "Sent",
  interview: "Interview",
  offer: "Offer",
  rejection: "Turned down",
  no_answer: "No answer",
  hide: "Hidden by you",
};

/** 0.234 -> "23 %". Never a bare 0 or 100: nothing about people is that sure. */
export function chanceWords(chance: number): string {
  const percent = Math.round(chance * 100);
  if (percent < 1) return "under 1 %";
  return percent > 99 ? "over 99 %" : `${percent} %`;
}

/** What is still missing before chances are shown, in a sentence; null when nothing is. */
export function missingWords(missing: { answers: number; successes: number; failures: number }): string | null {
  const parts = [
    missing.answers > 0 ? `${missing.answers} more ${missing.answers === 1 ? "answer" : "answers"}` : "",
    missing.successes > 0 ? `${missing.successes} more ${missing.successes === 1 ? "interview" : "interviews"}` : "",
    missing.failures > 0
      ? `${missing.failures} more ${missing.failures === 1 ? "application" : "applications"} without one`
      : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : `Needed before a chance can be shown: ${parts.join(", ")}.`;
}

/** The chance that goes with a score, from chances for 0, 0.01, … 1. */
export function chanceAt(chances: readonly number[], score: number): number {
  const place = Math.min(1, Math.max(0, score)) * (chances.length - 1);
  const [low = 0, high = low] = [chances[Math.floor(place)], chances[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}
