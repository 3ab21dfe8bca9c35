import { Middleware, NonRetriableError, RetryAfterError } from "inngest";
import { databaseLossDelayMs } from "@/inngest/middleware/database-loss";
import { type AppErrorCode, isAppError } from "@/lib/errors";

/** What repeating cannot mend. Everything else is retried with the engine's backoff. */
const FINAL: ReadonlySet<AppErrorCode> = new Set([
  "invalid_input",
  "unreadable_file",
  "not_found",
  "conflict",
  "unauthenticated",
  "second_factor_required",
  "forbidden",
  "unsupported_claim",
  "misconfigured",
]);

/**
 * The engine's word for an error of a verb: stop, wait that long, or the error as it is (retried).
 * @param attempt 0 for the first.
 */
export function toWorkflowError(error: unknown, attempt: number): unknown {
  if (!isAppError(error)) {
    const delayMs = databaseLossDelayMs(error, attempt);
    return delayMs === null ? error : new RetryAfterError("The database is restarting.", delayMs, { cause: error });
  }
  if (FINAL.has(error.code)) return new NonRetriableError(error.message, { cause: error });
  if (error.retryAfterMs !== undefined) return new RetryAfterError(error.message, error.retryAfterMs, { cause: error });
  return error;
}

/** The one place where the kind of an AppError becomes stop, wait or retry. */
export class ErrorPolicy extends Middleware.BaseMiddleware {
  readonly id = "dossier:error-policy";

  override async wrapStepHandler({ ctx, next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
    try {
      return await next();
    } catch (error) {
      throw toWorkflowError(error, ctx.attempt);
    }
  }
}
