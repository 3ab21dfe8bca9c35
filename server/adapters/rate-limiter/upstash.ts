import { Redis } from "@upstash/redis";
import { createSlidingWindowRateLimiter } from "@/server/adapters/rate-limiter/sliding-window";
import type { RateLimiter } from "@/server/ports/rate-limiter";

/** Limits shared by all processes through Upstash's REST interface. */
export function createUpstashRateLimiter(config: { url: string; token: string }): RateLimiter {
  return createSlidingWindowRateLimiter(
    new Redis({ url: config.url, token: config.token, enableTelemetry: false, retry: { retries: 1 } }),
  );
}
