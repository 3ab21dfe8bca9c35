import { describe, expect, it } from "vitest";
import type { RateLimiter } from "@/server/ports/rate-limiter";

/** What every RateLimiter does, at times far from any window's edge. */
export function rateLimiterContract(name: string, make: () => RateLimiter): void {
  const hour = 3_600_000;
  const unique = () => `key-${crypto.randomUUID()}`;

  describe(`${name} keeps the RateLimiter contract`, () => {
    it("lets the limit through and refuses the next, saying when to come back", async () => {
      const limiter = make();
      const key = unique();
      for (let call = 0; call < 3; call++)
        expect(await limiter.take(key, 3, hour)).toEqual({ allowed: true, retryAfterMs: 0 });
      const refused = await limiter.take(key, 3, hour);
      expect(refused.allowed).toBe(false);
      expect(refused.retryAfterMs).toBeGreaterThan(0);
      expect(refused.retryAfterMs).toBeLessThanOrEqual(hour);
    });

    it("counts every key and every limit for itself", async () => {
      const limiter = make();
      const [one, other] = [unique(), unique()];
      expect((await limiter.take(one, 1, hour)).allowed).toBe(true);
      expect((await limiter.take(one, 1, hour)).allowed).toBe(false);
      expect((await limiter.take(other, 1, hour)).allowed).toBe(true);
      expect((await limiter.take(one, 5, hour)).allowed).toBe(true);
    });

    it("lets exactly the limit through when all come at once", async () => {
      const limiter = make();
      const key = unique();
      const answers = await Promise.all(Array.from({ length: 20 }, () => limiter.take(key, 7, hour)));
      expect(answers.filter((answer) => answer.allowed)).toHaveLength(7);
    });
  });
}
