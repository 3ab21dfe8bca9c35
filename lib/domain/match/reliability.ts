import { type Calibration, fitCalibration, fitIsotonic, fitLogistic } from "@/lib/domain/match/calibration";
import type { Trial } from "@/lib/domain/match/outcome.schema";

/** One dot of the plot: what was promised on average, what came true, how many answers, and the range that fits them. */
export type ReliabilityBin = { promised: number; cameTrue: number; low: number; high: number; answers: number };
export type Reliability = {
  bins: ReliabilityBin[];
  /** Mean squared error of the promises (Brier 1950), each made without the answer it is held against. */
  brier: number;
  /** The same for always promising the overall share. */
  brierOfShare: number;
};

const FOLDS = 5;
const BINS = 5;

/**
 * How far chances can be trusted: each answer is held against a promise fitted on the other folds (every fifth trial is
 * one fold), so the plot does not flatter itself. Null where calibration itself would be.
 */
export function measureReliability(trials: readonly Trial[]): Reliability | null {
  const whole = fitCalibration(trials);
  if (!whole) return null;
  const promises = trials.map((trial, i) => ({
    trial,
    promised: foldFit(trials, i % FOLDS, whole).chance(trial.score),
  }));
  const share = trials.filter((t) => t.isSuccess).length / trials.length;
  const squared = (of: (p: (typeof promises)[number]) => number) =>
    promises.reduce((sum, p) => sum + (of(p) - Number(p.trial.isSuccess)) ** 2, 0) / promises.length;
  const sorted = [...promises].sort((a, b) => a.promised - b.promised);
  const bins = Array.from({ length: BINS }, (_, b) =>
    sorted.slice(Math.floor((b * sorted.length) / BINS), Math.floor(((b + 1) * sorted.length) / BINS)),
  );
  return {
    bins: bins.filter((bin) => bin.length > 0).map(asBin),
    brier: squared((p) => p.promised),
    brierOfShare: squared(() => share),
  };
}

/** The fit of the whole's method without one fold. */
function foldFit(trials: readonly Trial[], fold: number, whole: Calibration): Calibration {
  const others = trials.filter((_, i) => i % FOLDS !== fold);
  return whole.method === "logistic" ? fitLogistic(others) : fitIsotonic(others);
}

function asBin(bin: readonly { trial: Trial; promised: number }[]): ReliabilityBin {
  const answers = bin.length;
  const successes = bin.filter((p) => p.trial.isSuccess).length;
  const [low, high] = wilsonInterval(successes, answers);
  return {
    promised: bin.reduce((sum, p) => sum + p.promised, 0) / answers,
    cameTrue: successes / answers,
    low,
    high,
    answers,
  };
}

/** The 95 % interval of a share (Wilson 1927). */
export function wilsonInterval(successes: number, count: number): [number, number] {
  if (count === 0) return [0, 1];
  const z = 1.96;
  const share = successes / count;
  const middle = share + (z * z) / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const scale = 1 + (z * z) / count;
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
