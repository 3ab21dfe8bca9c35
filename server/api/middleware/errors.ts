import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { type AppErrorCode, isAppError } from "@/lib/errors";
import type { Log } from "@/server/ports/log";

const CODES: Record<AppErrorCode, TRPCError["code"]> = {
  invalid_input: "BAD_REQUEST",
  unreadable_file: "UNPROCESSABLE_CONTENT",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  unauthenticated: "UNAUTHORIZED",
  second_factor_required: "PRECONDITION_FAILED",
  forbidden: "FORBIDDEN",
  unsupported_claim: "UNPROCESSABLE_CONTENT",
  limit_exceeded: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
  misconfigured: "INTERNAL_SERVER_ERROR",
};

/**
 * The one place where a refusal becomes an API error. Refusals keep their sentence; anything unexpected is logged in full
 * and answered without its text, which may hold somebody's data.
 */
export function errorToTrpc(error: TRPCError, log: Log, path: string): TRPCError {
  const { cause } = error;
  if (isAppError(cause)) return new TRPCError({ code: CODES[cause.code], message: cause.message, cause });
  if (cause instanceof ZodError) {
    const first = cause.issues[0];
    return new TRPCError({
      code: "BAD_REQUEST",
      message: first?.message ?? "Some fields are not filled in right.",
      cause,
    });
  }
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  log.error(
    { path, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(error) },
    "a procedure failed",
  );
  return new TRPCError({
    code: "INTERNAL_SERVER_ERROR",
    message: "Something went wrong on our side. Nothing was lost; try again.",
  });
}
