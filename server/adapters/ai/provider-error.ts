import { APICallError } from "ai";
import { AppError } from "@/lib/errors";

/** A provider's failure as a refusal: who must act is in the code, when to retry in `retryAfterMs`. */
export function providerError(error: unknown): AppError {
  if (APICallError.isInstance(error)) {
    const { statusCode } = error;
    if (statusCode === 401 || statusCode === 403)
      return new AppError("misconfigured", "The language model refused the key. Check OPENAI_API_KEY.", {
        cause: error,
      });
    if (statusCode === 404)
      return new AppError(
        "misconfigured",
        "The language model was not found at that address. Check OPENAI_BASE_URL and OPENAI_MODEL.",
        { cause: error },
      );
    if (statusCode === 400 || statusCode === 422)
      return new AppError(
        "misconfigured",
        "The language model's server does not accept this kind of request. It must support structured output by JSON schema.",
        { cause: error },
      );
    if (statusCode === 429)
      return new AppError("unavailable", "The language model is busy. It will be tried again.", {
        cause: error,
        retryAfterMs: retryAfterMs(error.responseHeaders),
        details: { status: statusCode },
      });
    if (statusCode !== undefined)
      return new AppError(
        "unavailable",
        `The language model's server answered with ${statusCode}. It will be tried again.`,
        { cause: error, retryAfterMs: retryAfterMs(error.responseHeaders), details: { status: statusCode } },
      );
  }
  return new AppError(
    "unavailable",
    "The language model could not be reached, or its answer broke off. It will be tried again.",
    { cause: error },
  );
}

/** Retry-After in seconds or as an HTTP date measured against the answer's own Date; undefined when absent. */
function retryAfterMs(headers: Record<string, string> | undefined): number | undefined {
  const value = headers?.["retry-after"];
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  const now = Date.parse(headers?.date ?? "");
  return Number.isNaN(at) || Number.isNaN(now) ? undefined : Math.max(0, at - now);
}
