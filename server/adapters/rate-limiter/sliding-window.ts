import { Ratelimit } from "@upstash/ratelimit";
import { AppError } from "@/lib/errors";
import type { RateLimiter } from "@/server/ports/rate-limiter";

type RatelimitRedis = ConstructorParameters<typeof Ratelimit>[0]["redis"];

/**
 * The shared sliding window of @upstash/ratelimit over any client with its few methods. It weighs the previous
 * window, so near an edge it may refuse a call or two early; it never counts per process.
 */
export function createSlidingWindowRateLimiter(redis: RatelimitRedis): RateLimiter {
  const limiters = new Map<string, Ratelimit>();
  const limiterOf = (limit: number, windowMs: number) => {
    const id = `${limit}:${windowMs}`;
    const known = limiters.get(id);
    if (known) return known;
    const made = new Ratelimit({
      redis,
      limiter: Ratelimit.slidingWindow(limit, `${windowMs} ms`),
      prefix: `dossier:rate:${id}`,
      // Both would let a call through unasked: a timeout that allows, and a cache beside the shared count.
      timeout: 0,
      ephemeralCache: false,
      analytics: false,
    });
    limiters.set(id, made);
    return made;
  };
  return {
    async take(key, limit, windowMs) {
      const answer = await limiterOf(limit, windowMs)
        .limit(key)
        .catch((cause: unknown) => {
          throw new AppError("unavailable", "The rate limiter cannot be reached. Try again in a moment.", {
            cause,
            retryAfterMs: 1000,
          });
        });
      return answer.success
        ? { allowed: true, retryAfterMs: 0 }
        : { allowed: false, retryAfterMs: Math.min(windowMs, Math.max(1, answer.reset - Date.now())) };
    },
  };
}
