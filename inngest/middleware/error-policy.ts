import { Middleware, NonRetriableError, RetryAfterError } from "inngest";
import { databaseLossDelayMs } from "@/inngest/middleware/database-loss";
import { waitForDatabase } from "@/inngest/middleware/wait-for-database";
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

/**
 * The one place where the kind of an AppError becomes stop, wait or retry. A step that has lost its database waits until it
 * is back before it fails, so that one restart costs one attempt, however long it takes.
 * @param askDatabase any question to the database; rejects while it is not there.
 */
export function errorPolicy(askDatabase: () => Promise<unknown>) {
  return class ErrorPolicy extends Middleware.BaseMiddleware {
    readonly id = "dossier:error-policy";

    override async wrapStepHandler({ ctx, next }: Middleware.WrapStepHandlerArgs): Promise<unknown> {
      try {
        return await next();
      } catch (error) {
        if (databaseLossDelayMs(error, 0) !== null) await waitForDatabase(askDatabase);
        throw toWorkflowError(error, ctx.attempt);
      }
    }
  };
}
