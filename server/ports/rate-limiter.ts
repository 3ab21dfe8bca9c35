export type RateLimit = { allowed: boolean; retryAfterMs: number };
/** Sliding window: at most `limit` calls per `windowMs` for one key. */
export type RateLimiter = { take(key: string, limit: number, windowMs: number): Promise<RateLimit> };
