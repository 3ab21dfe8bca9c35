import type { Trial } from "@/lib/domain/match/outcome.schema";

/** Score -> chance of an interview, 0..1, never falling as the score rises. */
export type Calibration = { method: "logistic" | "isotonic"; trials: number; chance: (score: number) => number };

/** Fewer known answers than this, or fewer than LEAST_OF_EACH of either kind, and nothing is fitted. */
export const LEAST_TRIALS = 20;
export const LEAST_OF_EACH = 5;
/** From so many on the steps of an isotonic fit stand on enough answers each; before, two numbers are fitted. */
export const ISOTONIC_FROM = 60;

/** How many more known answers a calibration needs; 0 when there are enough. */
export function missingTrials(trials: readonly Trial[]): { answers: number; successes: number; failures: number } {
  const successes = trials.filter((t) => t.isSuccess).length;
  return {
    answers: Math.max(0, LEAST_TRIALS - trials.length),
    successes: Math.max(0, LEAST_OF_EACH - successes),
    failures: Math.max(0, LEAST_OF_EACH - (trials.length - successes)),
  };
}

/** Fits chances to known answers; null while there are too few. */
export function fitCalibration(trials: readonly Trial[]): Calibration | null {
  const missing = missingTrials(trials);
  if (missing.answers + missing.successes + missing.failures > 0) return null;
  return trials.length < ISOTONIC_FROM ? fitLogistic(trials) : fitIsotonic(trials);
}

/**
 * Platt's method (1999): a logistic curve over the score by Newton's steps, with his smoothed targets and a slope held
 * at or above zero, so that a better score never means a smaller chance.
 */
export function fitLogistic(trials: readonly Trial[]): Calibration {
  const successes = trials.filter((t) => t.isSuccess).length;
  const high = (successes + 1) / (successes + 2);
  const low = 1 / (trials.length - successes + 2);
  const mean = trials.reduce((sum, t) => sum + t.score, 0) / trials.length;
  let slope = 0;
  let level = Math.log((successes + 1) / (trials.length - successes + 1));
  for (let round = 0; round < 50; round++) {
    // A weak pull of the slope to zero keeps separable data from running off.
    const sums = { level: 0, slope: 0.02 * slope, ll: 1e-9, ls: 0, ss: 0.02 };
    for (const { score, isSuccess } of trials) {
      const x = score - mean;
      const p = 1 / (1 + Math.exp(-(level + slope * x)));
      const error = p - (isSuccess ? high : low);
      const spread = p * (1 - p);
      sums.level += error;
      sums.slope += error * x;
      sums.ll += spread;
      sums.ls += spread * x;
      sums.ss += spread * x * x;
    }
    const determinant = sums.ll * sums.ss - sums.ls * sums.ls;
    const levelStep = (sums.ss * sums.level - sums.ls * sums.slope) / determinant;
    const slopeStep = (sums.ll * sums.slope - sums.ls * sums.level) / determinant;
    level -= levelStep;
    slope -= slopeStep;
    if (Math.abs(levelStep) + Math.abs(slopeStep) < 1e-9) break;
  }
  if (slope < 0) {
    slope = 0;
    level = Math.log((successes + 1) / (trials.length - successes + 1));
  }
  const chance = (score: number) => 1 / (1 + Math.exp(-(level + slope * (score - mean))));
  return { method: "logistic", trials: trials.length, chance };
}

type Block = { from: number; to: number; successes: number; count: number };

/** Pools adjacent violators (Ayer et al. 1955) into steps, each smoothed by half an answer of each kind; linear between them. */
export function fitIsotonic(trials: readonly Trial[]): Calibration {
  const points = isotonicBlocks(trials).map((b) => ({
    at: (b.from + b.to) / 2,
    chance: (b.successes + 0.5) / (b.count + 1),
  }));
  // Smoothing can turn two steps around where their counts differ much; a running maximum keeps the curve rising.
  let most = 0;
  for (const point of points) {
    most = Math.max(most, point.chance);
    point.chance = most;
  }
  return { method: "isotonic", trials: trials.length, chance: (score) => between(points, score) };
}

/** The steps of the isotonic fit, by rising score. Equal scores are pooled first. */
export function isotonicBlocks(trials: readonly Trial[]): Block[] {
  const blocks: Block[] = [];
  const share = (b: Block) => b.successes / b.count;
  const sorted = [...trials].sort((a, b) => a.score - b.score);
  for (const { score, isSuccess } of sorted) {
    const last = blocks.at(-1);
    if (last && last.from === score && last.to === score) {
      last.successes += Number(isSuccess);
      last.count += 1;
    } else blocks.push({ from: score, to: score, successes: Number(isSuccess), count: 1 });
  }
  const pooled: Block[] = [];
  for (const block of blocks) {
    let top = block;
    for (let below = pooled.at(-1); below && share(below) >= share(top); below = pooled.at(-1)) {
      pooled.pop();
      top = {
        from: below.from,
        to: top.to,
        successes: below.successes + top.successes,
        count: below.count + top.count,
      };
    }
    pooled.push(top);
  }
  return pooled;
}

function between(points: readonly { at: number; chance: number }[], score: number): number {
  const above = points.findIndex((p) => p.at >= score);
  const [right, left] = [points[above], points[above - 1]];
  if (!right) return points.at(-1)?.chance ?? 0;
  if (!left || right.at === left.at) return right.chance;
  return left.chance + ((right.chance - left.chance) * (score - left.at)) / (right.at - left.at);
}
