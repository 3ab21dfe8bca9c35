import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { hostname } from "node:os";
import { type Database, openDatabase } from "@/inngest/runner/db/database";
import { migrate } from "@/inngest/runner/db/migrate";
import type { Engine, RunnerLog } from "@/inngest/runner/engine";
import { createWaitPaths } from "@/inngest/runner/event/wait-paths";
import { checkpointRoutes } from "@/inngest/runner/http/checkpoint-routes";
import { devRoutes } from "@/inngest/runner/http/dev-routes";
import { eventRoutes } from "@/inngest/runner/http/event-routes";
import { createRealtimeUpgrade, realtimeRoutes } from "@/inngest/runner/http/realtime-routes";
import { createHandler } from "@/inngest/runner/http/router";
import { runRoutes } from "@/inngest/runner/http/run-routes";
import { signalRoutes } from "@/inngest/runner/http/signal-routes";
import { syncRoutes } from "@/inngest/runner/http/sync-routes";
import { createAppClient } from "@/inngest/runner/protocol/app-client";
import { shortenLeasesOf } from "@/inngest/runner/queue/queue.store";
import { startWorker, type Worker } from "@/inngest/runner/queue/worker";
import { createHub } from "@/inngest/runner/realtime/hub";
import { createRegistry } from "@/inngest/runner/sync/registry";
import { createSyncLoop, type SyncLoop } from "@/inngest/runner/sync/sync-loop";

export type RunnerOptions = {
  databaseUrl: string;
  /** Loopback unless said otherwise. */
  host?: string;
  /** 0 takes a free port. */
  port: number;
  /** The serve URLs of the apps; they may come up later than the runner. */
  apps: string[];
  /** `signkey-<env>-<hex>` or plain hex; undefined only for apps in dev mode. */
  signingKey: string | undefined;
  /** What `/e/:key` must carry; undefined accepts any. */
  eventKey: string | undefined;
  /** Multiplies the delay between attempts (15 s to 2 h); for tests and demos. */
  retryDelayScale?: number;
  log?: RunnerLog;
  /** Workers in this process. More processes on one database are as good. */
  workers?: number;
  /** Calls that one worker makes at once. */
  callsPerWorker?: number;
  /** False runs one step per call. */
  checkpointing?: boolean;
  /** How long a finished run keeps what its steps gave; its history stays. 30 days unless said otherwise. */
  retentionMs?: number;
  /** Epoch milliseconds; tests pass a clock of their own. */
  now?: () => number;
  /** Puts something between the engine and its database; for tests of crashes. */
  interpose?: (database: Database) => Database;
};

export type Runner = {
  url: string;
  /** Waits for calls under way, at most `drainMs` (3 s unless said otherwise); what they answer later is another's. */
  close(drainMs?: number): Promise<void>;
  /** Asks every app for its functions now; resolves to a sentence for each function that was refused. */
  syncApps(): Promise<string[]>;
  /** Looks for due work at once, for a test that has moved its clock. */
  wake(): void;
};

const DEFAULT_RETENTION_MS = 30 * 86_400_000;
const SILENT: RunnerLog = { info: () => undefined, warn: () => undefined };

/** Starts the engine: its schema, its HTTP API, its workers, and the sync of the apps. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const log = options.log ?? SILENT;
  const now = options.now ?? Date.now;
  const opened = openDatabase(options.databaseUrl);
  const database = options.interpose?.(opened) ?? opened;
  await migrate(database);
  const registry = createRegistry(database);
  await registry.reload();
  const workers: Worker[] = [];
  const engine: Engine = {
    database,
    registry,
    waitPaths: createWaitPaths(),
    now,
    random: Math.random,
    log,
    signingKey: options.signingKey,
    eventKey: options.eventKey,
    retryDelayScale: options.retryDelayScale ?? 1,
    isCheckpointing: options.checkpointing ?? true,
    retentionMs: options.retentionMs ?? DEFAULT_RETENTION_MS,
    isReady: () => sync.hasSynced(),
    wake: () => {
      (workers.find((worker) => worker.isIdle()) ?? workers[0])?.wake();
    },
  };
  const client = createAppClient(options.signingKey);
  const sync: SyncLoop = createSyncLoop(engine, client, options.apps);
  const hub = createHub();
  // Without a signing key a token lives as long as this process.
  const secret = options.signingKey ?? randomUUID();
  const routes = [
    ...syncRoutes(engine),
    ...eventRoutes(engine),
    ...runRoutes(engine),
    ...signalRoutes(engine),
    ...checkpointRoutes(engine),
    ...realtimeRoutes(engine, hub, secret),
    ...devRoutes(engine),
  ];
  const onError = (error: unknown) => log.warn("a request failed", { error: String(error) });
  const server = createServer(createHandler(routes, options.signingKey, onError));
  server.on("upgrade", createRealtimeUpgrade(engine, hub, secret));
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const host = options.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const identity = `${hostname()}:${port}`;
  await shortenLeasesOf(database, identity, now());
  for (let index = 0; index < (options.workers ?? 1); index++) {
    workers.push(
      startWorker({ engine, client, onUnknownFunction: sync.again }, identity, options.callsPerWorker ?? 16),
    );
  }
  log.info("the workflow engine is up", { url: `http://${host}:${port}` });
  sync.start();
  return {
    url: `http://${host}:${port}`,
    wake: engine.wake,
    syncApps: sync.now,
    async close(drainMs) {
      sync.stop();
      await Promise.all(workers.map((worker) => worker.close(drainMs)));
      // Upgraded connections are no longer the server's own.
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await client.close();
      await opened.close();
    },
  };
}
