import { z } from "zod";
import { costMicroUsd } from "@/lib/domain/usage/model-prices";
import { AppError } from "@/lib/errors";
import { asksForFewer } from "@/server/adapters/back-pressure/report-refusal";
import type { Embedder, EmbedOptions } from "@/server/ports/embedder";

export type OpenAiCompatibleEmbedderOptions = {
  apiKey: string;
  /** Up to and including "/v1". */
  baseUrl: string;
  model: string;
  /** Asked for where the model can shorten its vectors; known from the first answer otherwise. */
  dimensions?: number;
  /** Texts per request. Default 96. */
  batchSize?: number;
  /** Per request. Default 30,000. */
  timeoutMs?: number;
  /** Tries after a 5xx or a broken connection. Default 2. */
  retries?: number;
};

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()) })),
  usage: z.object({ prompt_tokens: z.number().int().nonnegative() }).optional().catch(undefined),
});
/** For endpoints that do not say how many tokens they read. */
const CHARACTERS_A_TOKEN = 4;
const MAX_WAIT_MS = 10_000;
const MAX_CHARACTERS = 24_000;

/**
 * Embeddings from any endpoint that speaks OpenAI's `POST /embeddings`. Batched, each request with a time limit and told to
 * `onSpent` with its tokens and price; vectors come back scaled to length one. Throws AppError `unavailable` (with retryAfterMs after a 429) or `misconfigured` (4xx).
 */
export function createOpenAiCompatibleEmbedder(options: OpenAiCompatibleEmbedderOptions): Embedder {
  const batchSize = options.batchSize ?? 96;
  let dimensions = options.dimensions ?? 0;
  return {
    name: `openai-compatible:${options.model}`,
    alikeFrom: 0.4,
    meteredModel: options.model,
    /** 0 until the first answer, unless it was asked for. */
    get dimensions() {
      return dimensions;
    },
    async embed(texts, spending = {}) {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += batchSize) {
        const batch = texts.slice(at, at + batchSize).map((t) => (t.trim() === "" ? " " : t.slice(0, MAX_CHARACTERS)));
        for (const vector of await embedBatch(batch, options, spending)) {
          if (dimensions === 0) dimensions = vector.length;
          if (vector.length !== dimensions) {
            throw new AppError(
              "unavailable",
              `The embedding endpoint answered with ${vector.length} dimensions instead of ${dimensions}.`,
            );
          }
          vectors.push(vector);
        }
      }
      return vectors;
    },
  };
}

async function embedBatch(
  input: string[],
  options: OpenAiCompatibleEmbedderOptions,
  spending: EmbedOptions,
): Promise<Float32Array[]> {
  const retries = options.retries ?? 2;
  for (let attempt = 0; ; attempt++) {
    try {
      return await requestOnce(input, options, spending);
    } catch (error) {
      const isWorthIt = error instanceof AppError && error.code === "unavailable" && attempt < retries;
      // Who asks for fewer calls gets fewer: that is everybody's matter (back-pressure), not one more try here.
      if (!isWorthIt || asksForFewer(error.details?.status, error.retryAfterMs)) throw error;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(MAX_WAIT_MS, error.retryAfterMs ?? 250 * 2 ** attempt)),
      );
    }
  }
}

async function requestOnce(
  input: string[],
  options: OpenAiCompatibleEmbedderOptions,
  spending: EmbedOptions,
): Promise<Float32Array[]> {
  const response = await fetch(`${options.baseUrl.replace(/\/+$/, "")}/embeddings`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${options.apiKey}` },
    body: JSON.stringify({
      model: options.model,
      input,
      encoding_format: "float",
      ...(options.dimensions ? { dimensions: options.dimensions } : {}),
    }),
    signal: AbortSignal.timeout(options.timeoutMs ?? 30_000),
  }).catch((cause: unknown) => {
    throw new AppError("unavailable", "The embedding endpoint did not answer in time.", { cause });
  });
  if (!response.ok) throw await refusal(response, options);
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new AppError("unavailable", "The embedding endpoint answered with something that is not JSON.", { cause });
  });
  const answer = answerSchema.safeParse(body);
  if (!answer.success || answer.data.data.length !== input.length) {
    throw new AppError("unavailable", "The embedding endpoint did not answer with one vector per text.");
  }
  const inputTokens =
    answer.data.usage?.prompt_tokens ?? input.reduce((sum, t) => sum + Math.ceil(t.length / CHARACTERS_A_TOKEN), 0);
  spending.onSpent?.({
    model: options.model,
    inputTokens,
    outputTokens: 0,
    costMicroUsd: costMicroUsd(options.model, inputTokens, 0),
  });
  return answer.data.data.sort((a, b) => a.index - b.index).map((item) => unit(item.embedding));
}

async function refusal(response: Response, options: OpenAiCompatibleEmbedderOptions): Promise<AppError> {
  await response.body?.cancel();
  if (response.status === 429 || response.status >= 500) {
    const seconds = Number(response.headers.get("retry-after"));
    const retryAfterMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
    return new AppError("unavailable", `The embedding endpoint answered ${response.status}. Try again later.`, {
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      details: { status: response.status },
    });
  }
  return new AppError(
    "misconfigured",
    `The embedding endpoint refused model "${options.model}" (${response.status}). Check the key, the address and the model's name.`,
  );
}

function unit(values: readonly number[]): Float32Array {
  const length = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0));
  return Float32Array.from(values, (v) => (length > 0 ? v / length : 0));
}
