/**
 * The few ways a verb may refuse. Transport layers map the code once (tRPC in server/api, retry policy in
 * inngest/middleware); no verb knows HTTP.
 */
export const APP_ERROR_CODES = [
  "invalid_input", // the caller can mend it; the message says how
  "unreadable_file", // an upload that cannot be read; the upload itself is kept
  "not_found", // also every row of another owner
  "conflict", // the state has moved on (stale package, second decision)
  "unauthenticated",
  "second_factor_required", // the account has a second factor and this act asks for its code
  "forbidden", // only for roles; another owner's row is not_found
  "unsupported_claim", // a text says more than its evidence
  "limit_exceeded", // quota, rate or size; retryAfterMs may be set
  "unavailable", // a provider failed; worth a retry
  "misconfigured", // an operator must act
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

export type AppErrorOptions = {
  cause?: unknown;
  /** Milliseconds after which a retry makes sense (limit_exceeded, unavailable). */
  retryAfterMs?: number;
  /** Machine-readable facts for the page, never personal data. */
  details?: Record<string, unknown>;
};

/** A refusal with a sentence a person can act on. `message` is shown to users as it is. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly retryAfterMs: number | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: AppErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.details = options.details;
  }
}

/** True for an AppError of this or another module graph (checked by shape, since route bundles are separate). */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}
