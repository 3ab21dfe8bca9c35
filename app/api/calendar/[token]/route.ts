import { AppError } from "@/lib/errors";
import { errorResponse } from "@/server/auth/error-response";
import { contextFor, getContainer } from "@/server/container";
import { getCalendarFeed } from "@/server/services/reminder/get-calendar";

const MAX_READS_PER_MINUTE = 30;

/** `/api/calendar/<token>`: the reminders of whoever made the secret address, for a calendar to subscribe to. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { log, env } = getContainer();
  try {
    const ctx = contextFor({ kind: "system" });
    const { token } = await params;
    const limit = await ctx.ports.rateLimiter.take(`calendar:${token.slice(0, 64)}`, MAX_READS_PER_MINUTE, 60_000);
    if (!limit.allowed) throw new AppError("limit_exceeded", "This calendar is read too often. Wait a minute.");
    const text = await getCalendarFeed(ctx, { token, origin: env.appUrl });
    return new Response(text, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  } catch (error) {
    return errorResponse(error, log);
  }
}
