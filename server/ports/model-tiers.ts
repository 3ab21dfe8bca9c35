import type { ModelTier } from "@/server/ports/language-model";

/** How long a task of each tier may take before it fails and is retried by its workflow. */
export const TIERS: Record<ModelTier, { timeoutMs: number; maxOutputTokens: number }> = {
  small: { timeoutMs: 45_000, maxOutputTokens: 1_500 },
  large: { timeoutMs: 120_000, maxOutputTokens: 5_000 },
};
