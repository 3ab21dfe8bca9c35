/**
 * What one hard fact does to a match. `excludes` pushes the job below every other; `factor` (0..1) lowers the score;
 * `note` is a sentence for the person, good or bad.
 */
export type FactFinding = { excludes?: string; factor?: number; note?: string };
