import { type AppErrorCode, isAppError } from "@/lib/errors";
import type { Log } from "@/server/ports/log";

const STATUS: Record<AppErrorCode, number> = {
  invalid_input: 400,
  unreadable_file: 422,
  not_found: 404,
  conflict: 409,
  unauthenticated: 401,
  second_factor_required: 412,
  forbidden: 403,
  unsupported_claim: 422,
  limit_exceeded: 429,
  unavailable: 503,
  misconfigured: 500,
};

/** A refusal as JSON for the plain HTTP doors (upload, download, stream). The unexpected is logged and answered without its text. */
export function errorResponse(error: unknown, log: Log): Response {
  if (isAppError(error)) {
    return Response.json({ error: { code: error.code, message: error.message } }, { status: STATUS[error.code] });
  }
  log.error({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, "a request failed");
  return Response.json(
    { error: { code: "internal", message: "Something went wrong on our side. Nothing was lost; try again." } },
    { status: 500 },
  );
}
