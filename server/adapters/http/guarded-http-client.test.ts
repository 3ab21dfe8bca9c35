import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createGuardedHttpClient, type GuardedHttpClientOptions } from "@/server/adapters/http/guarded-http-client";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function client(options: Partial<GuardedHttpClientOptions> = {}) {
  const http = createGuardedHttpClient({
    userAgent: "dossier-test/1.0 (+https://example.org)",
    allowPrivate: true,
    intervalMs: 0,
    random: () => 0,
    sleep: async () => undefined,
    ...options,
  });
  closers.push(() => http.close());
  return http;
}

const text = (body: Uint8Array) => new TextDecoder().decode(body);

describe("createGuardedHttpClient", () => {
  it("says who it is and returns a 4xx answer as an answer", async () => {
    let agent: string | undefined;
    const origin = await serve((request, response) => {
      agent = request.headers["user-agent"];
      response.writeHead(404, { "x-why": "none" }).end("no board");
    });
    const answer = await client().request({ url: `${origin}/v1` });
    expect(agent).toBe("dossier-test/1.0 (+https://example.org)");
    expect(answer).toMatchObject({ status: 404, notModified: false, url: `${origin}/v1` });
    expect(answer.headers["x-why"]).toBe("none");
    expect(text(answer.body)).toBe("no board");
  });

  it("asks conditionally and tells 304", async () => {
    const origin = await serve((request, response) => {
      if (request.headers["if-none-match"] === '"a"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a"' }).end("{}");
    });
    const http = client();
    const first = await http.request({ url: origin });
    expect(first.headers.etag).toBe('"a"');
    expect((await http.request({ url: origin, etag: '"a"' })).notModified).toBe(true);
  });

  it("opens gzip and brotli, and refuses a bomb by its size after decompression", async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
    expect(bomb.byteLength).toBeLessThan(64 * 1024);
    const origin = await serve((request, response) => {
      if (request.url === "/br")
        response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("brotli"));
      else if (request.url === "/gz") response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("zipped"));
      else if (request.url === "/broken")
        response.writeHead(200, { "content-encoding": "gzip" }).end("not gzip at all");
      else response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    const http = client();
    expect(text((await http.request({ url: `${origin}/br` })).body)).toBe("brotli");
    expect(text((await http.request({ url: `${origin}/gz` })).body)).toBe("zipped");
    await expect(http.request({ url: `${origin}/bomb`, maxBytes: 1024 * 1024 })).rejects.toMatchObject({
      code: "limit_exceeded",
    });
    await expect(http.request({ url: `${origin}/broken` })).rejects.toMatchObject({ code: "unavailable" });
  });

  it("refuses an announced or streamed body beyond the limit", async () => {
    const origin = await serve((request, response) => {
      if (request.url === "/announced") response.writeHead(200, { "content-length": "5000000" });
      else response.writeHead(200);
      response.end("x".repeat(5_000_000));
    });
    const http = client();
    await expect(http.request({ url: `${origin}/announced`, maxBytes: 1000 })).rejects.toMatchObject({
      code: "limit_exceeded",
    });
    await expect(http.request({ url: `${origin}/streamed`, maxBytes: 1000 })).rejects.toMatchObject({
      code: "limit_exceeded",
    });
  });

  it("gives up on a server that never answers", async () => {
    const origin = await serve(() => undefined);
    await expect(client().request({ url: origin, timeoutMs: 50 })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("too long"),
    });
  });

  it("waits as Retry-After says and tries again, and hands longer waits to the caller", async () => {
    const waits: number[] = [];
    let asked = 0;
    const origin = await serve((request, response) => {
      asked++;
      if (request.url === "/busy") response.writeHead(503, { "retry-after": "120" }).end();
      else if (asked === 1) response.writeHead(429, { "retry-after": "2" }).end();
      else response.end("now");
    });
    const http = client({
      clock: { now: () => new Date("2026-01-01T00:00:00Z") },
      sleep: async (ms) => void waits.push(ms),
    });
    expect(text((await http.request({ url: origin })).body)).toBe("now");
    expect(waits).toEqual([2000]);
    const other = client({ clock: { now: () => new Date("2026-01-01T00:00:00Z") } });
    await expect(other.request({ url: `${origin}/busy` })).rejects.toMatchObject({
      code: "unavailable",
      retryAfterMs: 120_000,
    });
  });

  it("never has more than the allowed number of requests at one host", async () => {
    let running = 0;
    let most = 0;
    const origin = await serve((_request, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running--;
        response.end("ok");
      }, 5);
    });
    const http = client({ concurrency: 2 });
    await Promise.all(Array.from({ length: 10 }, () => http.request({ url: origin })));
    expect(most).toBe(2);
  });

  it("follows redirects, drops credentials for another origin and stops after five", async () => {
    const seen: (string | undefined)[] = [];
    const target = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end("there");
    });
    const origin = await serve((request, response) => {
      response.writeHead(302, { location: request.url === "/loop" ? "/loop" : `${target}/x` }).end();
    });
    const http = client();
    const answer = await http.request({ url: origin, headers: { Authorization: "secret" } });
    expect(answer.url).toBe(`${target}/x`);
    expect(seen).toEqual([undefined]);
    await expect(http.request({ url: `${origin}/loop` })).rejects.toThrow("redirects too often");
  });

  it("asks robots.txt for pages, not for APIs", async () => {
    const paths: string[] = [];
    const origin = await serve((request, response) => {
      paths.push(request.url ?? "");
      response.end(request.url === "/robots.txt" ? "User-agent: *\nDisallow: /private" : "page");
    });
    const http = client();
    await http.request({ url: `${origin}/jobs`, kind: "page" });
    await http.request({ url: `${origin}/jobs/2`, kind: "page" });
    await expect(http.request({ url: `${origin}/private/1`, kind: "page" })).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("robots.txt"),
    });
    await http.request({ url: `${origin}/private/1`, kind: "api" });
    expect(paths).toEqual(["/robots.txt", "/jobs", "/jobs/2", "/private/1"]);
  });

  it("sends everything to the upstream with the original host, and still refuses addresses inside", async () => {
    const asked: string[] = [];
    const upstream = await serve((request, response) => {
      asked.push(`${request.headers["x-forwarded-host"]}${request.url}`);
      response.end("[]");
    });
    const http = client({ allowPrivate: false, upstream });
    const answer = await http.request({ url: "https://api.lever.co/v0/postings/acme?mode=json&skip=0" });
    expect(asked).toEqual(["api.lever.co/v0/postings/acme?mode=json&skip=0"]);
    expect(answer.url).toBe("https://api.lever.co/v0/postings/acme?mode=json&skip=0");
    await expect(http.request({ url: "http://169.254.169.254/latest/meta-data" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(asked).toHaveLength(1);
  });

  it("refuses literal and resolved addresses inside, whatever they are written as", async () => {
    let reached = 0;
    const inside = await serve((_request, response) => {
      reached++;
      response.end("secret");
    });
    const port = new URL(inside).port;
    const http = client({
      allowPrivate: false,
      resolve: async (hostname) => {
        if (hostname === "mapped.example.org") return [{ address: "::ffff:127.0.0.1", family: 6 }];
        return [{ address: "10.0.0.8", family: 4 }];
      },
    });
    for (const url of [
      inside,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `http://2130706433:${port}/`,
      `http://localhost:${port}/`,
      `http://intranet.example.org:${port}/`,
      `http://mapped.example.org:${port}/`,
    ]) {
      await expect(http.request({ url }), url).rejects.toMatchObject({ code: "invalid_input" });
    }
    expect(reached).toBe(0);
  });

  it("refuses other schemes, credentials in the address and low ports", async () => {
    const http = client({ allowPrivate: false });
    for (const url of [
      "file:///etc/passwd",
      "ftp://example.org/",
      "http://user:pw@example.org/",
      "http://example.org:22/",
      "not an address",
    ]) {
      await expect(http.request({ url }), url).rejects.toMatchObject({ code: "invalid_input" });
    }
  });

  it("checks every redirect again: a public page cannot send it inside", async () => {
    const targets = [
      "http://169.254.169.254/latest/meta-data",
      "http://localhost/",
      "file:///etc/passwd",
      "http://[::ffff:10.0.0.1]/",
      "//127.1/x",
    ];
    const reached: string[] = [];
    const upstream = await serve((request, response) => {
      const host = String(request.headers["x-forwarded-host"]);
      if (host !== "careers.example.org") reached.push(host);
      response.writeHead(302, { location: targets[Number(request.url?.slice(1))] ?? "" }).end();
    });
    const http = client({ allowPrivate: false, upstream });
    for (const [i, target] of targets.entries())
      await expect(http.request({ url: `http://careers.example.org/${i}` }), target).rejects.toMatchObject({
        code: "invalid_input",
      });
    expect(reached).toEqual([]);
  });

  it("does not connect when the name's address at the moment of connecting is inside, however it answered before", async () => {
    let reached = 0;
    const inside = await serve((_request, response) => {
      reached++;
      response.end("secret");
    });
    let asked = 0;
    const http = client({
      allowPrivate: false,
      resolve: async () => [{ address: ++asked % 2 === 0 ? "93.184.216.34" : "127.0.0.1", family: 4 }],
    });
    await expect(http.request({ url: `http://rebind.example.org:${new URL(inside).port}/` })).rejects.toMatchObject({
      code: "invalid_input",
    });
    const mixed = client({
      allowPrivate: false,
      resolve: async () => [
        { address: "93.184.216.34", family: 4 },
        { address: "::ffff:127.0.0.1", family: 6 },
      ],
    });
    await expect(mixed.request({ url: `http://mixed.example.org:${new URL(inside).port}/` })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect(reached).toBe(0);
  });

  it("ends an answer that drips beyond its time", async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 10);
      response.on("close", () => clearInterval(timer));
    });
    await expect(client().request({ url: origin, timeoutMs: 120 })).rejects.toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("too long"),
    });
  });

  it("asks by date where the server gave one", async () => {
    const origin = await serve((request, response) => {
      if (request.headers["if-modified-since"]) response.writeHead(304).end();
      else response.writeHead(200, { "last-modified": "Mon, 04 May 2026 08:00:00 GMT" }).end("[]");
    });
    const http = client();
    const { headers } = await http.request({ url: origin });
    expect((await http.request({ url: origin, lastModified: headers["last-modified"] ?? "" })).notModified).toBe(true);
  });

  it("asks nothing of a site whose robots.txt cannot be had at the moment, and everything of one that has none", async () => {
    const paths: string[] = [];
    const origin = await serve((request, response) => {
      paths.push(request.url ?? "");
      if (request.url === "/robots.txt") response.writeHead(500).end();
      else response.end("page");
    });
    await expect(client().request({ url: `${origin}/jobs`, kind: "page" })).rejects.toMatchObject({
      code: "unavailable",
    });
    expect(new Set(paths)).toEqual(new Set(["/robots.txt"]));
    const open = await serve((request, response) =>
      request.url === "/robots.txt" ? response.writeHead(404).end("none") : response.end("page"),
    );
    expect((await client().request({ url: `${open}/jobs`, kind: "page" })).status).toBe(200);
  });

  it("goes through the egress proxy, and refuses names inside before the proxy hears of them", async () => {
    const heard: (string | undefined)[] = [];
    const proxy = await serve((request, response) => {
      heard.push(request.headers.host);
      response.end("through");
    });
    const http = client({
      allowPrivate: false,
      proxy,
      resolve: async (host) => [{ address: host.startsWith("inside") ? "10.0.0.1" : "93.184.216.34", family: 4 }],
    });
    expect(text((await http.request({ url: "http://board.example.org/jobs" })).body)).toBe("through");
    await expect(http.request({ url: "http://inside.example.org/" })).rejects.toMatchObject({ code: "invalid_input" });
    expect(heard).toEqual(["board.example.org"]);
  });
});
