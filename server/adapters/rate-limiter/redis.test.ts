import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rateLimiterContract } from "@/server/adapters/rate-limiter/rate-limiter.contract";
import { createRedisRateLimiter } from "@/server/adapters/rate-limiter/redis";
import { createUpstashRateLimiter } from "@/server/adapters/rate-limiter/upstash";

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).then((isOpen) => {
    socket.destroy();
    return isOpen === true;
  });
}

/** The part of Upstash's REST interface that the limiter uses, in front of a plain Redis: one command, or a pipeline. */
function upstashOver(redis: Redis): Server {
  const run = ([name = "", ...words]: unknown[]) =>
    redis.call(String(name), ...words.map((word) => String(word).replace(/^#!lua[^\n]*\n/, ""))).then(
      (result) => ({ result }),
      (error: Error) => ({ error: error.message }),
    );
  return createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const isAllowed = request.headers.authorization === "Bearer secret";
    const answer = !isAllowed
      ? { error: "WRONGPASS" }
      : request.url === "/pipeline"
        ? await Promise.all(body.map(run))
        : await run(body);
    const status = !isAllowed ? 401 : "error" in answer ? 400 : 200;
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
}

describe.skipIf(!hasRedis)("limits that processes share (needs redis-server on this machine)", () => {
  let server: ChildProcess;
  let bridge: Server;
  let client: Redis;
  const urls = { redis: "", upstash: "" };
  const opened: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    const port = await freePort();
    server = spawn(
      "redis-server",
      ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
      { stdio: "ignore" },
    );
    while (!(await answers(port))) await wait(20);
    urls.redis = `redis://127.0.0.1:${port}`;
    client = new Redis(urls.redis);
    bridge = upstashOver(client).listen(0, "127.0.0.1");
    await once(bridge, "listening");
    urls.upstash = `http://127.0.0.1:${(bridge.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    for (const limiter of opened) await limiter.close();
    client.disconnect();
    bridge.close();
    server.kill();
    await once(server, "exit");
  });

  const redisLimiter = () => {
    const limiter = createRedisRateLimiter({ url: urls.redis });
    opened.push(limiter);
    return limiter;
  };
  rateLimiterContract("Redis", redisLimiter);
  rateLimiterContract("Upstash", () => createUpstashRateLimiter({ url: urls.upstash, token: "secret" }));

  it("counts across two processes' limiters", async () => {
    const [one, other] = [redisLimiter(), redisLimiter()];
    expect((await one.take("shared", 1, 3_600_000)).allowed).toBe(true);
    expect((await other.take("shared", 1, 3_600_000)).allowed).toBe(false);
  });

  it("refuses with `unavailable` when the token is wrong, and lets nothing through", async () => {
    const limiter = createUpstashRateLimiter({ url: urls.upstash, token: "wrong" });
    await expect(limiter.take("key", 1, 1000)).rejects.toMatchObject({ code: "unavailable" });
  });
});

describe("Redis that is not there", () => {
  it("refuses with `unavailable` instead of letting calls through", async () => {
    const limiter = createRedisRateLimiter({ url: "redis://127.0.0.1:1" });
    await expect(limiter.take("key", 1, 1000)).rejects.toMatchObject({ code: "unavailable" });
    await limiter.close();
  });
});
