import { fitCalibration, missingTrials } from "@/lib/domain/match/calibration";
import { measureReliability, type Reliability } from "@/lib/domain/match/reliability";
import { type FeatureSummary, summarizeFeatures } from "@/lib/domain/match/summarize-features";
import { trialsOf } from "@/lib/domain/match/trials-of-outcomes";
import { ownerOf, profileOf, type ServiceContext } from "@/server/context";
import { listOutcomes } from "@/server/services/match/match-outcome.store";
import { findMatchSettings } from "@/server/services/match/match-settings.store";
import { recordOutcomes } from "@/server/services/match/record-outcomes";

export type CalibrationView = {
  /** Whether the owner lets chances be shown. */
  showsChance: boolean;
  /** Applications whose answer is known. */
  answers: number;
  successes: number;
  /** What is missing before chances are fitted; all 0 when they are. */
  missing: { answers: number; successes: number; failures: number };
  method: "logistic" | "isotonic" | null;
  /** Chance of an interview for the scores 0, 0.01, … 1; null while there is too little to learn from. */
  chances: number[] | null;
  reliability: Reliability | null;
  features: FeatureSummary[];
};

/** What the owner's outcomes teach: chances beside scores, how far they can be trusted, and what answered jobs had in common. */
export async function getCalibration(ctx: ServiceContext): Promise<CalibrationView> {
  const accountId = ownerOf(ctx);
  await recordOutcomes(ctx);
  const { weights, showsChance } = await findMatchSettings(ctx.db, accountId, profileOf(ctx));
  const outcomes = await listOutcomes(ctx.db, accountId, profileOf(ctx));
  const trials = trialsOf(outcomes, weights);
  const calibration = fitCalibration(trials);
  return {
    showsChance,
    answers: trials.length,
    successes: trials.filter((t) => t.isSuccess).length,
    missing: missingTrials(trials),
    method: calibration?.method ?? null,
    chances: calibration ? Array.from({ length: 101 }, (_, i) => calibration.chance(i / 100)) : null,
    reliability: measureReliability(trials),
    features: summarizeFeatures(outcomes),
  };
}
