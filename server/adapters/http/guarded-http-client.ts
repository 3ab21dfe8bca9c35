import { setTimeout as delay } from "node:timers/promises";
import { Agent, type Dispatcher, ProxyAgent, request as undiciRequest } from "undici";
import { AppError, isAppError } from "@/lib/errors";
import { asksForFewer } from "@/server/adapters/back-pressure/report-refusal";
import {
  assertOpenUrl,
  bareHost,
  guardedLookup,
  type ResolveHost,
  resolveByDns,
  resolvePublic,
} from "@/server/adapters/http/address-guard";
import { HostManners } from "@/server/adapters/http/host-manners";
import { readLimitedBody } from "@/server/adapters/http/read-limited-body";
import { parseRobots, type RobotsRules } from "@/server/adapters/http/robots-rules";
import { type BackPressure, noBackPressure } from "@/server/ports/back-pressure";
import { type Clock, systemClock } from "@/server/ports/clock";
import type { HttpClient, HttpRequest, HttpResponse } from "@/server/ports/http-client";
import { type Log, silentLog } from "@/server/ports/log";

export type GuardedHttpClientOptions = {
  /** Sent as it is; names the product and where to read about it. */
  userAgent: string;
  /** Sends every request to this origin, path and query unchanged, the original host in x-forwarded-host. For tests and demos. */
  upstream?: string;
  /** Allows addresses inside. For tests only. */
  allowPrivate?: boolean;
  /** An egress proxy ("http://proxy:3128"). */
  proxy?: string;
  /** Per host: requests at the same time (4) and least time between two starts (100 ms; none with an upstream). */
  concurrency?: number;
  intervalMs?: number;
  /** How long a refused request may wait here for its next try; longer waits are the caller's. Default 5,000. */
  maxWaitMs?: number;
  /** What hosts asked for, shared with other processes. The manners beside it are this process's own. */
  backPressure?: BackPressure;
  clock?: Clock;
  log?: Log;
  resolve?: ResolveHost;
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  random?: () => number;
};

const MAX_REDIRECTS = 5;
const MAX_TRIES = 3;
const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_MAX_BYTES = 32 * 1024 * 1024;
const ROBOTS_TTL_MS = 3_600_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

type Answer = { status: number; headers: Record<string, string>; body: Uint8Array };

/** The one door for outgoing reads; see server/ports/http-client.ts for what it throws. */
export function createGuardedHttpClient(options: GuardedHttpClientOptions): HttpClient & { close(): Promise<void> } {
  const clock = options.clock ?? systemClock;
  const log = options.log ?? silentLog;
  const resolve = options.resolve ?? resolveByDns;
  const sleep = options.sleep ?? (async (ms, signal) => void (await delay(ms, undefined, { signal })));
  const random = options.random ?? Math.random;
  const pressure = options.backPressure ?? noBackPressure;
  const upstream = options.upstream === undefined ? undefined : new URL(options.upstream);
  const isOpenToAll = options.allowPrivate === true || upstream !== undefined;
  const manners = new HostManners({
    concurrency: options.concurrency ?? 4,
    intervalMs: options.intervalMs ?? (upstream ? 0 : 100),
    clock,
    sleep,
    random,
  });
  const dispatcher: Dispatcher = options.proxy
    ? new ProxyAgent({ uri: options.proxy })
    : new Agent({
        connect: isOpenToAll ? {} : { lookup: guardedLookup(resolve) },
        connections: 16,
        keepAliveTimeout: 5_000,
      });
  const robots = new Map<string, { untilMs: number; rules: RobotsRules }>();

  async function assertAllowed(url: URL): Promise<void> {
    if (options.allowPrivate) return;
    assertOpenUrl(url);
    // Through a proxy the socket's own lookup is the proxy's, so the name is checked here.
    if (options.proxy && !upstream) await resolvePublic(bareHost(url), resolve);
  }

  async function send(url: URL, request: HttpRequest, signal: AbortSignal): Promise<Answer> {
    const headers: Record<string, string> = {
      "user-agent": options.userAgent,
      accept: "*/*",
      "accept-encoding": "gzip, br, deflate",
      ...lowerCased(request.headers),
    };
    if (request.etag) headers["if-none-match"] = request.etag;
    if (request.lastModified) headers["if-modified-since"] = request.lastModified;
    if (upstream) headers["x-forwarded-host"] = url.host;
    const target = upstream ? new URL(`${url.pathname}${url.search}`, upstream) : url;
    const answer = await undiciRequest(target, {
      method: request.method ?? "GET",
      headers,
      body: request.body,
      dispatcher,
      signal,
    });
    const flat: Record<string, string> = {};
    for (const [name, value] of Object.entries(answer.headers))
      if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
    const maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
    if (Number(flat["content-length"] ?? 0) > maxBytes) {
      answer.body.destroy();
      throw new AppError(
        "limit_exceeded",
        `${url.host} offers an answer larger than ${Math.round(maxBytes / 1024 / 1024)} MiB; it was not read.`,
      );
    }
    const body = await readLimitedBody(answer.body, flat["content-encoding"], maxBytes);
    return { status: answer.statusCode, headers: flat, body };
  }

  /** What an answer that is none amounts to; everybody is told of a host that asks for fewer requests. */
  async function refusalOf(url: URL, answer: Answer): Promise<AppError> {
    const namedMs = retryAfterMs(answer.headers["retry-after"], clock);
    const ownMs = manners.slowDown(url.host, namedMs);
    const waitMs = asksForFewer(answer.status, namedMs)
      ? Math.max(ownMs, await pressure.refused(url.host, namedMs))
      : ownMs;
    const why = answer.status === 429 ? "asks for fewer requests" : `answered with error ${answer.status}`;
    const options = { retryAfterMs: Math.ceil(waitMs), details: { status: answer.status } };
    return new AppError("unavailable", `${url.host} ${why}.`, options);
  }

  /** One try: an answer, or why there is none although another try may bring one. */
  async function tryOnce(url: URL, request: HttpRequest, signal: AbortSignal): Promise<Answer | AppError> {
    await pressure.enter(url.host, signal);
    const leave = await manners.enter(url.host, signal);
    let answer: Answer;
    try {
      answer = await send(url, request, signal);
    } catch (error) {
      const refusal = toRefusal(error, url, signal);
      if (refusal.code !== "unavailable" || signal.aborted) throw refusal;
      return refusal;
    } finally {
      leave();
    }
    if (answer.status === 429 || answer.status >= 500) return refusalOf(url, answer);
    manners.answered(url.host);
    await pressure.answered(url.host);
    return answer;
  }

  /** One hop with manners and retries: never more than MAX_TRIES, never waiting longer than the caller allows. */
  async function hop(url: URL, request: HttpRequest, signal: AbortSignal): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const result = await tryOnce(url, request, signal);
      if (!isAppError(result)) return result;
      log.warn({ host: url.host, attempt, retryAfterMs: result.retryAfterMs }, "outgoing request failed");
      const waitMs = result.retryAfterMs ?? 200 * attempt * (0.5 + random());
      if (attempt >= MAX_TRIES || waitMs > (options.maxWaitMs ?? 5_000) || (request.method ?? "GET") !== "GET")
        throw result;
      // What the host asked for is kept by its manners; a broken connection waits here.
      if (result.retryAfterMs === undefined) await sleep(waitMs, signal);
    }
  }

  async function assertRobots(url: URL, signal: AbortSignal): Promise<void> {
    const now = clock.now().getTime();
    let known = robots.get(url.origin);
    if (!known || known.untilMs < now) {
      const answer = await follow({ url: `${url.origin}/robots.txt`, kind: "api", maxBytes: 1024 * 1024 }, signal);
      const text = answer.status >= 200 && answer.status < 300 ? new TextDecoder().decode(answer.body) : "";
      known = { untilMs: now + ROBOTS_TTL_MS, rules: parseRobots(text, options.userAgent) };
      robots.set(url.origin, known);
      if (known.rules.crawlDelayMs !== undefined) manners.keepApart(url.host, known.rules.crawlDelayMs);
    }
    if (!known.rules.isAllowed(`${url.pathname}${url.search}`)) {
      throw new AppError(
        "invalid_input",
        `${url.host} asks programs not to read this page (robots.txt). Open it yourself and paste or save it instead.`,
      );
    }
  }

  async function follow(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    if (!URL.canParse(request.url)) throw new AppError("invalid_input", "This is not a web address.");
    let url = new URL(request.url);
    let current = request;
    for (let redirects = 0; ; redirects++) {
      await assertAllowed(url);
      if (request.kind === "page") await assertRobots(url, signal);
      const answer = await hop(url, current, signal);
      const location = answer.headers.location;
      if (!REDIRECTS.has(answer.status) || location === undefined) {
        return { ...answer, notModified: answer.status === 304, url: url.href };
      }
      if (redirects >= MAX_REDIRECTS) throw new AppError("unavailable", `${url.host} redirects too often.`);
      if (!URL.canParse(location, url.href))
        throw new AppError("unavailable", `${url.host} redirects to something that is not an address.`);
      const next = new URL(location, url.href);
      const isOther = next.origin !== url.origin;
      const turnsToGet = answer.status < 307 && current.method === "POST";
      current = {
        ...current,
        ...(turnsToGet ? { method: "GET", body: undefined } : {}),
        ...(isOther ? { headers: safeHeaders(current.headers) } : {}),
      };
      url = next;
    }
  }

  return {
    async request(request) {
      const limit = AbortSignal.timeout(request.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      const signal = request.signal ? AbortSignal.any([request.signal, limit]) : limit;
      return follow(request, signal);
    },
    close: () => dispatcher.close(),
  };
}

function toRefusal(error: unknown, url: URL, signal: AbortSignal): AppError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (isAppError(cause)) return cause;
  if (signal.aborted) return new AppError("unavailable", `${url.host} took too long to answer.`, { cause: error });
  return new AppError("unavailable", `${url.host} could not be reached.`, { cause: error });
}

/** Retry-After in seconds or as a date -> milliseconds, at most a day. */
function retryAfterMs(value: string | undefined, clock: Clock): number | undefined {
  if (value === undefined) return undefined;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - clock.now().getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), 86_400_000);
}

function lowerCased(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Another origin gets no credentials and no cookies. */
function safeHeaders(headers: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lowerCased(headers)).filter(([name]) => name !== "authorization" && name !== "cookie"),
  );
}
