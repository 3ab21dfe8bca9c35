import { createHash } from "node:crypto";
import { Redis } from "ioredis";
import { createSlidingWindowRateLimiter } from "@/server/adapters/rate-limiter/sliding-window";
import type { RateLimiter } from "@/server/ports/rate-limiter";

/** Limits shared by all processes through a plain Redis, with the same algorithm as on Upstash. */
export function createRedisRateLimiter(config: { url: string }): RateLimiter & { close(): Promise<void> } {
  const redis = new Redis(config.url, { lazyConnect: true, maxRetriesPerRequest: 2, enableOfflineQueue: true });
  // Every command reports its own failure; without a listener a lost connection would end the process.
  redis.on("error", () => undefined);
  return {
    ...createSlidingWindowRateLimiter(scriptsOver(redis)),
    async close() {
      redis.disconnect();
    },
  };
}

/** The methods that @upstash/ratelimit calls, over ioredis. */
function scriptsOver(redis: Redis) {
  /** Upstash's hash of a script -> the hash of what a plain Redis runs. */
  const hashes = new Map<string, string>();
  const words = (args: readonly unknown[]) => args.map((arg) => String(arg));
  return {
    async evalsha<TArgs extends unknown[], TData>(hash: string, keys: string[], args: TArgs): Promise<TData> {
      const known = hashes.get(hash);
      if (known === undefined) throw new Error("NOSCRIPT");
      return (await redis.evalsha(known, keys.length, ...keys, ...words(args))) as TData;
    },
    async eval<TArgs extends unknown[], TData>(script: string, keys: string[], args: TArgs): Promise<TData> {
      const plain = plainScript(script);
      hashes.set(sha1(script), sha1(plain));
      return (await redis.eval(plain, keys.length, ...keys, ...words(args))) as TData;
    },
    async get<TData>(key: string): Promise<TData | null> {
      return (await redis.get(key)) as TData | null;
    },
    async set(key: string, value: unknown): Promise<"OK"> {
      return redis.set(key, String(value));
    },
  };
}

/** Upstash's first line names a flag that only Upstash knows. */
function plainScript(script: string): string {
  return script.replace(/^#!lua[^\n]*\n/, "");
}

function sha1(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}
