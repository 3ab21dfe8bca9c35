import { AppError } from "@/lib/errors";
import { errorResponse } from "@/server/auth/error-response";
import { contextFor, getContainer } from "@/server/container";
import { FEED_FORMATS, type FeedFormat, readSearchFeed } from "@/server/services/job/read-search-feed";

const MAX_READS_PER_MINUTE = 30;

/** `/api/feeds/<token>`: the newest jobs of a saved search as RSS; `?format=atom` and `?format=json` for the others. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { log } = getContainer();
  try {
    const ctx = contextFor({ kind: "system" });
    const { token } = await params;
    const limit = await ctx.ports.rateLimiter.take(`feed:${token.slice(0, 64)}`, MAX_READS_PER_MINUTE, 60_000);
    if (!limit.allowed) throw new AppError("limit_exceeded", "This feed is read too often. Wait a minute.");
    const asked = new URL(request.url).searchParams.get("format") ?? "rss";
    if (!Object.hasOwn(FEED_FORMATS, asked))
      throw new AppError("invalid_input", 'A feed comes as "rss", "atom" or "json".');
    const { body, mediaType } = await readSearchFeed(ctx, { token, format: asked as FeedFormat });
    return new Response(body, {
      headers: {
        "content-type": mediaType,
        "cache-control": "private, max-age=300",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
      },
    });
  } catch (error) {
    return errorResponse(error, log);
  }
}
