import { type Clock, systemClock } from "@/server/ports/clock";
import type { RateLimiter } from "@/server/ports/rate-limiter";

/** Keys that nobody used for their whole window are forgotten, looked for once in this many calls. */
const SWEEP_EVERY = 1000;

/** An exact sliding window in this process's memory: for one process, forgotten at a restart. */
export function createInProcessRateLimiter(clock: Clock = systemClock): RateLimiter {
  const calls = new Map<string, { times: number[]; windowMs: number }>();
  let taken = 0;
  const sweep = (now: number) => {
    for (const [key, { times, windowMs }] of calls) if ((times.at(-1) ?? 0) <= now - windowMs) calls.delete(key);
  };
  return {
    async take(key, limit, windowMs) {
      const now = clock.now().getTime();
      taken += 1;
      if (taken % SWEEP_EVERY === 0) sweep(now);
      const id = `${limit}:${windowMs}:${key}`;
      const times = (calls.get(id)?.times ?? []).filter((time) => time > now - windowMs);
      calls.set(id, { times, windowMs });
      const oldest = times[times.length - limit];
      if (times.length >= limit) return { allowed: false, retryAfterMs: Math.max(1, (oldest ?? now) + windowMs - now) };
      times.push(now);
      return { allowed: true, retryAfterMs: 0 };
    },
  };
}
