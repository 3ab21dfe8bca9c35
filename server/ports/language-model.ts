import type { z } from "zod";

export type ModelTier = "small" | "large";
export type ModelUsage = { model: string; inputTokens: number; outputTokens: number; costMicroUsd: number };

export type StructuredRequest<T> = {
  task: string;
  tier: ModelTier;
  system: string;
  prompt: string;
  schema: z.ZodType<T>;
  signal?: AbortSignal;
};
/** Streams a structured answer. `partials` are deep-partial objects as they grow; `result` is the validated whole. */
export type StructuredStream<T> = {
  partials: AsyncIterable<unknown>;
  result: Promise<{ value: T; usage: ModelUsage }>;
};
/** `details.reason` of an `unavailable` error when an answer came but did not fit the schema: worth one repair, not a retry. */
export const INVALID_ANSWER = "invalid_answer";
/** An OpenAI-compatible endpoint. Throws AppError `unavailable` (with retryAfterMs on 429) and never stands in for itself. */
export type LanguageModel = {
  readonly name: string;
  /** The provider's name of the model behind each tier. */
  readonly models: Readonly<Record<ModelTier, string>>;
  stream<T>(request: StructuredRequest<T>): StructuredStream<T>;
};
