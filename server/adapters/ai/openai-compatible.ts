import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { NoObjectGeneratedError, Output, streamText } from "ai";
import { costMicroUsd } from "@/lib/domain/usage/model-prices";
import { AppError } from "@/lib/errors";
import { providerError } from "@/server/adapters/ai/provider-error";
import {
  INVALID_ANSWER,
  type LanguageModel,
  type ModelTier,
  type ModelUsage,
  type StructuredStream,
} from "@/server/ports/language-model";
import { TIERS } from "@/server/ports/model-tiers";

export type OpenAiCompatibleModelOptions = { apiKey: string; baseUrl: string; smallModel: string; largeModel: string };

/**
 * Any endpoint that speaks the chat completions of OpenAI: OpenAI, Ollama, LM Studio, vLLM, gateways. Answers are asked
 * for as JSON by schema and streamed. One try a call: retries belong to the workflow.
 */
export function createOpenAiCompatibleModel(options: OpenAiCompatibleModelOptions): LanguageModel {
  const provider = createOpenAICompatible({
    name: "openai-compatible",
    baseURL: options.baseUrl,
    apiKey: options.apiKey,
    supportsStructuredOutputs: true,
    includeUsage: true,
  });
  const modelOf: Record<ModelTier, string> = { small: options.smallModel, large: options.largeModel };
  return {
    models: modelOf,
    name:
      options.smallModel === options.largeModel ? options.largeModel : `${options.smallModel}, ${options.largeModel}`,
    stream<T>(request: Parameters<LanguageModel["stream"]>[0] & { schema: { _output?: T } }): StructuredStream<T> {
      const model = modelOf[request.tier];
      const failure: { error?: unknown } = {};
      const answer = streamText({
        model: provider.chatModel(model),
        output: Output.object({ schema: request.schema, name: request.task.replaceAll("-", "_") }),
        instructions: request.system,
        prompt: request.prompt,
        maxRetries: 0,
        maxOutputTokens: TIERS[request.tier].maxOutputTokens,
        abortSignal: request.signal,
        onError: ({ error }) => {
          failure.error ??= error;
        },
      });
      const usageOf = (used: { inputTokens?: number; outputTokens?: number } | undefined): ModelUsage => {
        const inputTokens = used?.inputTokens ?? 0;
        const outputTokens = used?.outputTokens ?? 0;
        return { model, inputTokens, outputTokens, costMicroUsd: costMicroUsd(model, inputTokens, outputTokens) };
      };
      const fault = (error: unknown): AppError => {
        if (request.signal?.aborted) {
          const timedOut = request.signal.reason instanceof Error && request.signal.reason.name === "TimeoutError";
          return timedOut
            ? new AppError("unavailable", "The language model took too long to answer. It will be tried again.", {
                cause: error,
              })
            : new AppError("conflict", "Writing was stopped.", { cause: error });
        }
        if (failure.error === undefined && NoObjectGeneratedError.isInstance(error)) {
          return new AppError("unavailable", "The language model's answer did not have the form that was asked for.", {
            cause: error,
            details: { reason: INVALID_ANSWER, usage: usageOf(error.usage) },
          });
        }
        return providerError(failure.error ?? error);
      };
      return {
        partials: guarded(answer.partialOutputStream, fault),
        result: (async () => {
          try {
            const value = (await answer.output) as T;
            if ((await answer.finishReason) === "error")
              throw failure.error ?? new Error("the stream ended with an error");
            return { value, usage: usageOf(await answer.usage) };
          } catch (error) {
            throw fault(error);
          }
        })(),
      };
    },
  };
}

async function* guarded(source: AsyncIterable<unknown>, fault: (error: unknown) => AppError): AsyncGenerator<unknown> {
  try {
    yield* source;
  } catch (error) {
    throw fault(error);
  }
}
