import type { ModelTier } from "@/server/ports/language-model";

/**
 * Which model writes what, and how long its answer usually is (for the estimate of a cost before it is spent). The small
 * tier is for short texts that somebody waits for.
 */
export const TASK_TIERS = {
  "tailor-resume": { tier: "large", outputTokens: 1_400 },
  "write-cover-letter": { tier: "large", outputTokens: 900 },
  "answer-question": { tier: "small", outputTokens: 180 },
  "improve-bullet": { tier: "small", outputTokens: 120 },
  "say-differently": { tier: "small", outputTokens: 220 },
  "explain-match": { tier: "small", outputTokens: 140 },
} as const satisfies Record<string, { tier: ModelTier; outputTokens: number }>;

export type TaskName = keyof typeof TASK_TIERS;
