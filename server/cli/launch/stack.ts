import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "@/lib/errors";
import { type Child, type ChildSpec, isRunning, startChild, stopChild, tailLog } from "@/server/cli/launch/child";
import { findFreePort } from "@/server/cli/launch/ports";
import type { Secrets } from "@/server/cli/launch/secrets";
import { migrate } from "@/server/db/migrate";

export type StackOptions = {
  home: string;
  host: string;
  port: number;
  mode: "start" | "dev";
  secrets: Secrets;
  /** The outer environment; what it configures is not embedded. */
  env: Record<string, string | undefined>;
  /** Called with the ids of the running children whenever they change. */
  onChildren(pids: number[]): void;
  /** Called when a child ended unasked; it is started again. */
  onRestart(name: string): void;
  /** Called when a child keeps ending. */
  onGiveUp(name: string, logTail: string): void;
};

export type Stack = { url: string; env: Record<string, string | undefined>; stop(): Promise<void> };

const TSX = ["--import", "tsx"];
const MAX_RESTARTS_PER_MINUTE = 5;

/** A Unix socket's path may hold about 100 bytes; a deep data folder gets a place in the temporary folder instead. */
function socketDirectoryFor(home: string): string | undefined {
  if (process.platform === "win32") return undefined;
  const inside = join(home, "run");
  if (Buffer.byteLength(inside) <= 80) return inside;
  return join(tmpdir(), `dossier-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`);
}

/** Where the page is reached from this machine: an address that stands for all of them is not one to open. */
export function urlOf(host: string, port: number): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

function waitForReady(child: Child): Promise<{ url?: string }> {
  return new Promise((resolve, reject) => {
    child.process.on("message", (message) => {
      if (typeof message === "object" && message !== null && "ready" in message) resolve(message as { url?: string });
    });
    void child.exited.then(() =>
      reject(new AppError("unavailable", `The ${child.name} process ended at start:\n${tailLog(child.logPath)}`)),
    );
  });
}

async function migrateOrSay(databaseUrl: string): Promise<void> {
  try {
    await migrate(databaseUrl);
  } catch (cause) {
    const { host, pathname } = new URL(databaseUrl);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("unavailable", `The database ${host}${pathname} could not be brought up to date: ${why}`, {
      cause,
    });
  }
}

async function waitForHttp(url: string, child: () => Child): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (!isRunning(child()))
      throw new AppError("unavailable", `The ${child().name} process ended at start:\n${tailLog(child().logPath)}`);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
      if (response.status < 500) return;
    } catch (error) {
      // Not listening yet: the loop asks again.
      if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new AppError("unavailable", `${url} did not answer within a minute.`);
}

/** Starts database, engine and web server, each in a process of its own, and keeps them running. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { home, host, port, secrets } = options;
  const logDirectory = join(home, "logs");
  const running = new Map<string, Child>();
  let isStopping = false;

  const start = (spec: ChildSpec): Child => {
    const child = startChild(spec);
    running.set(spec.name, child);
    options.onChildren([...running.values()].filter(isRunning).flatMap((one) => one.process.pid ?? []));
    return child;
  };

  const supervise = (spec: ChildSpec): Child => {
    const endedAt: number[] = [];
    const watch = (child: Child): Child => {
      void child.exited.then(() => {
        if (isStopping) return;
        const now = Date.now();
        endedAt.push(now);
        if (endedAt.filter((time) => now - time < 60_000).length > MAX_RESTARTS_PER_MINUTE) {
          options.onGiveUp(spec.name, tailLog(child.logPath));
          return;
        }
        options.onRestart(spec.name);
        watch(start(spec));
      });
      return child;
    };
    return watch(start(spec));
  };

  const env: Record<string, string | undefined> = { ...options.env, DOSSIER_HOME: home };
  env.NODE_ENV = options.mode === "start" ? "production" : "development";
  env.NEXT_TELEMETRY_DISABLED ??= "1";
  const embedded: string[] = [];
  const url = urlOf(host, port);
  env.NEXTAUTH_URL ??= url;
  env.NEXTAUTH_SECRET ??= secrets.authSecret;

  if (!env.DATABASE_URL) {
    embedded.push("database");
    const socketDirectory = socketDirectoryFor(home);
    const spec = {
      name: "database",
      arguments: [
        ...TSX,
        "server/db/embedded-process.ts",
        join(home, "postgres"),
        ...(socketDirectory ? [socketDirectory] : []),
      ],
      env,
      logDirectory,
    };
    env.DATABASE_URL = (await waitForReady(supervise(spec))).url;
  }
  await migrateOrSay(env.DATABASE_URL ?? "");

  const apps = `${url}/api/inngest`;
  if (!env.INNGEST_SIGNING_KEY) {
    embedded.push("workflows");
    const enginePort = await findFreePort("127.0.0.1");
    env.INNGEST_SIGNING_KEY = secrets.signingKey;
    env.INNGEST_EVENT_KEY = secrets.eventKey;
    env.INNGEST_BASE_URL = `http://127.0.0.1:${enginePort}`;
    supervise({
      name: "workflows",
      arguments: [
        ...TSX,
        "server/cli/runner.ts",
        "--port",
        String(enginePort),
        "--database-url",
        env.DATABASE_URL ?? "",
        "--app",
        apps,
      ],
      env,
      logDirectory,
    });
  }
  env.DOSSIER_EMBEDDED = embedded.join(",");
  const web = supervise({
    name: "web",
    arguments: ["node_modules/next/dist/bin/next", options.mode, "-H", host, "-p", String(port)],
    env,
    logDirectory,
    isLoud: options.mode === "dev",
  });
  await waitForHttp(`${url}/api/health`, () => running.get("web") ?? web);
  if (embedded.includes("workflows")) {
    const engine = running.get("workflows");
    if (engine) await waitForHttp(`${env.INNGEST_BASE_URL}/health`, () => running.get("workflows") ?? engine);
  }
  return {
    url,
    env,
    async stop() {
      isStopping = true;
      // The database goes last, so that the others can finish their writes.
      const database = running.get("database");
      await Promise.all([...running.values()].filter((child) => child !== database).map(stopChild));
      if (database) await stopChild(database);
    },
  };
}
