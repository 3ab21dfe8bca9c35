import { createServer, type Server } from "node:http";
import { serve } from "inngest/node";
import { createFunctions } from "@/inngest/functions";
import { startRunner } from "@/inngest/runner/start-runner";
import { startChild, stopChild } from "@/server/cli/launch/child";
import { takeDataLock } from "@/server/cli/launch/data-lock";
import { loadSecrets } from "@/server/cli/launch/secrets";
import { type Container, createContainer } from "@/server/container";
import { migrate } from "@/server/db/migrate";
import { loadEnv, readProcessEnv } from "@/server/env";

export type HeadlessOptions = {
  /** Folder for everything that must survive. */
  home: string;
  upstream?: string | undefined;
  /** Shortens the time between attempts (tests, demos). */
  retryDelayScale?: number;
  /** Environment besides what is set here. */
  env?: Record<string, string | undefined>;
};

export type Headless = { container: Container; close(): Promise<void> };

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address) resolve(address.port);
    });
  });
}

function waitForUrl(child: ReturnType<typeof startChild>): Promise<string> {
  return new Promise((resolve, reject) => {
    child.process.on("message", (message) => {
      if (typeof message === "object" && message !== null && "url" in message && typeof message.url === "string")
        resolve(message.url);
    });
    void child.exited.then(() => reject(new Error(`The database process ended at start. Its log: ${child.logPath}`)));
  });
}

/**
 * The product without its pages: the same database process, the same engine, the same functions behind a real, signed
 * `serve()` on loopback. Used by `dossier demo`, the workflow tests and the benchmarks.
 */
export async function startHeadless(options: HeadlessOptions): Promise<Headless> {
  const { home } = options;
  const lock = takeDataLock(home, "");
  const secrets = loadSecrets(home);
  const database = startChild({
    name: "database",
    arguments: ["--import", "tsx", "server/db/embedded-process.ts", `${home}/postgres`],
    env: readProcessEnv(),
    logDirectory: `${home}/logs`,
  });
  lock.setChildren(database.process.pid === undefined ? [] : [database.process.pid]);
  const databaseUrl = await waitForUrl(database);
  await migrate(databaseUrl);

  let handler: ReturnType<typeof serve> | undefined;
  const app = createServer((request, response) => {
    if (handler) void handler(request, response);
    else response.writeHead(503).end();
  });
  const appPort = await listen(app);
  const runner = await startRunner({
    databaseUrl,
    port: 0,
    apps: [`http://127.0.0.1:${appPort}/api/inngest`],
    signingKey: secrets.signingKey,
    eventKey: secrets.eventKey,
    ...(options.retryDelayScale === undefined ? {} : { retryDelayScale: options.retryDelayScale }),
  });
  const container = createContainer(
    loadEnv({
      LOG_LEVEL: "warn",
      ...options.env,
      DOSSIER_HOME: home,
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: secrets.authSecret,
      INNGEST_BASE_URL: runner.url,
      INNGEST_EVENT_KEY: secrets.eventKey,
      INNGEST_SIGNING_KEY: secrets.signingKey,
      DOSSIER_EMBEDDED: "database,workflows",
      ...(options.upstream ? { DOSSIER_UPSTREAM: options.upstream, DOSSIER_ALLOW_UPSTREAM: "1" } : {}),
    }),
  );
  handler = serve({
    client: container.workflows,
    functions: createFunctions(container.workflows, container.contextFor),
  });
  await runner.syncApps();
  return {
    container,
    async close() {
      await runner.close();
      app.closeAllConnections();
      await new Promise((resolve) => app.close(resolve));
      await container.ports.resumeReader.close();
      await container.db.$disconnect();
      await stopChild(database);
      lock.release();
    },
  };
}
