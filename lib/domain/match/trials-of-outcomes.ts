import type { Outcome, Trial } from "@/lib/domain/match/outcome.schema";
import { weighBasis } from "@/lib/domain/match/score-pair";
import type { SignalWeights } from "@/lib/domain/match/signal-weights";

/**
 * Applications with a known answer, one a job: an interview or an offer is a success, whatever came after; a rejection
 * or a silence without one is none. Hides say what a person likes, not what employers answer, and are left out.
 * Scores are those of the weights in force, so that chances go with the scores shown. Ordered by job id.
 */
export function trialsOf(outcomes: readonly Outcome[], weights: SignalWeights): Trial[] {
  const byJob = new Map<string, { outcome: Outcome; isSuccess: boolean }>();
  for (const outcome of outcomes) {
    const isSuccess = outcome.kind === "interview" || outcome.kind === "offer";
    if (!isSuccess && outcome.kind !== "rejection" && outcome.kind !== "no_answer") continue;
    const known = byJob.get(outcome.jobId);
    byJob.set(outcome.jobId, { outcome: known?.outcome ?? outcome, isSuccess: isSuccess || known?.isSuccess === true });
  }
  return [...byJob]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { outcome, isSuccess }]) => ({ score: weighBasis(outcome.basis, false, weights), isSuccess }));
}
