import { describe, expect, it } from "vitest";
import { createInProcessRateLimiter } from "@/server/adapters/rate-limiter/in-process";
import { rateLimiterContract } from "@/server/adapters/rate-limiter/rate-limiter.contract";

rateLimiterContract("the process", () => createInProcessRateLimiter());

describe("the process", () => {
  it("frees a place exactly when the oldest call leaves the window", async () => {
    let now = 0;
    const limiter = createInProcessRateLimiter({ now: () => new Date(now) });
    const take = (at: number) => {
      now = at;
      return limiter.take("key", 2, 1000);
    };
    expect((await take(0)).allowed).toBe(true);
    expect((await take(600)).allowed).toBe(true);
    expect(await take(700)).toEqual({ allowed: false, retryAfterMs: 300 });
    expect((await take(1000)).allowed).toBe(true);
    expect(await take(1100)).toEqual({ allowed: false, retryAfterMs: 500 });
  });
});
