import { isAppError } from "@/lib/errors";
import { reportRefusal } from "@/server/adapters/back-pressure/report-refusal";
import type { BackPressure } from "@/server/ports/back-pressure";
import type { Embedder, EmbedOptions } from "@/server/ports/embedder";

const MAX_TRIES = 3;
/** A person may be waiting: a pause longer than this is the caller's. */
const SHORT_MS = 5_000;

function isShortPause(error: unknown): boolean {
  return isAppError(error) && error.details?.provider !== undefined && (error.retryAfterMs ?? Infinity) <= SHORT_MS;
}

/** An embedder that is not asked while its provider wants fewer calls, and that tells everybody when it does. */
export function pressedEmbedder(embedder: Embedder, provider: string, pressure: BackPressure): Embedder {
  const once = async (texts: string[], options?: EmbedOptions): Promise<Float32Array[]> => {
    await pressure.enter(provider);
    try {
      const vectors = await embedder.embed(texts, options);
      await pressure.answered(provider);
      return vectors;
    } catch (error) {
      throw await reportRefusal(pressure, provider, error);
    }
  };
  return {
    name: embedder.name,
    ...(embedder.alikeFrom === undefined ? {} : { alikeFrom: embedder.alikeFrom }),
    ...(embedder.meteredModel === undefined ? {} : { meteredModel: embedder.meteredModel }),
    get dimensions() {
      return embedder.dimensions;
    },
    async embed(texts, options) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(texts, options);
        } catch (error) {
          if (attempt >= MAX_TRIES || !isShortPause(error)) throw error;
        }
      }
    },
  };
}
