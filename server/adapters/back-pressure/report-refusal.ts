import { AppError, isAppError } from "@/lib/errors";
import type { BackPressure } from "@/server/ports/back-pressure";

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/** True for an answer by which a provider asks for fewer calls: a 429, or a 503 that says when to come back. */
export function asksForFewer(status: unknown, retryAfterMs: number | undefined): boolean {
  return status === TOO_MANY_REQUESTS || (status === UNAVAILABLE && retryAfterMs !== undefined);
}

/**
 * Tells everybody of a provider's refusal.
 * @returns the error to throw: the same one, with the time after which this caller should try again.
 */
export async function reportRefusal(pressure: BackPressure, provider: string, error: unknown): Promise<unknown> {
  if (!isAppError(error) || !asksForFewer(error.details?.status, error.retryAfterMs)) return error;
  const retryAfterMs = await pressure.refused(provider, error.retryAfterMs);
  return new AppError(error.code, error.message, {
    cause: error,
    retryAfterMs,
    details: { ...error.details, provider },
  });
}
