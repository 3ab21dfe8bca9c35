import { z } from "zod";

export const SIGNALS = ["text", "title", "skills"] as const;
export type Signal = (typeof SIGNALS)[number];

/** The most that one signal may count for; 1 is the published weight. */
export const MAX_WEIGHT = 3;

const weight = z.number().min(0).max(MAX_WEIGHT);

/** What each signal counts for: 1 each unless the person moved it. At least one is above zero. */
export const signalWeightsSchema = z
  .object({ text: weight, title: weight, skills: weight })
  .refine((w) => w.text + w.title + w.skills > 0, "Let at least one part count.");
export type SignalWeights = z.infer<typeof signalWeightsSchema>;

/** The published weights. */
export const EQUAL_WEIGHTS: SignalWeights = { text: 1, title: 1, skills: 1 };

/** Whether these are the published weights. Only the proportions matter. */
export function areEqualWeights(weights: SignalWeights): boolean {
  return weights.text === weights.title && weights.title === weights.skills;
}
