import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isAppError } from "@/lib/errors";
import { checkConfiguration } from "@/server/cli/launch/check-configuration";
import { takeDataLock } from "@/server/cli/launch/data-lock";
import { requireFreePort } from "@/server/cli/launch/ports";
import { prepareBuild, prepareClient } from "@/server/cli/launch/prepare";
import { loadSecrets } from "@/server/cli/launch/secrets";
import { type Stack, startStack, urlOf } from "@/server/cli/launch/stack";
import { step, table } from "@/server/cli/launch/steps";
import { describeInstallation } from "@/server/describe-installation";
import { loadEnv, readProcessEnv } from "@/server/env";

const HELP = `npm start -- [options]

Starts Dossier: database, workflow engine and web server.

  --port PORT        Port of the web page (default 3000, or PORT)
  --host HOST        Address to listen on (default 127.0.0.1: this machine only)
  --home FOLDER      Folder for everything that must survive (default .data, or DOSSIER_HOME)
  --dev              Hot reload (the same as npm run dev)
  --allow-upstream   Accept DOSSIER_UPSTREAM, which sends every board request elsewhere (demos and tests)
  --help             This text
`;

async function main(): Promise<void> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      host: { type: "string", default: "127.0.0.1" },
      home: { type: "string" },
      dev: { type: "boolean", default: false },
      "allow-upstream": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const startedAt = performance.now();
  const mode = values.dev ? "dev" : "start";
  const home = resolve(values.home ?? readProcessEnv().DOSSIER_HOME ?? ".data");
  const port = Number(values.port ?? readProcessEnv().PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new TypeError("--port takes a number from 1 to 65535.");
  const url = urlOf(values.host, port);
  const env = { ...readProcessEnv(), ...(values["allow-upstream"] ? { DOSSIER_ALLOW_UPSTREAM: "1" } : {}) };
  checkConfiguration({ ...env, NODE_ENV: mode === "start" ? "production" : "development" });
  const lock = takeDataLock(home, url);
  process.once("exit", () => lock.release());
  await requireFreePort(values.host, port);
  const secrets = loadSecrets(home);
  let stack: Stack | undefined;
  let isEnding = false;
  const end = async (code: number): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await stack?.stop();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  // Started by start.js: when that is gone, even by kill -9, nobody could stop this with Ctrl-C any more.
  if (process.channel) {
    process.once("disconnect", () => void end(0));
    process.channel.unref();
  }
  await prepareClient();
  if (mode === "start") await prepareBuild();
  stack = await step("Starting database, workflow engine and web server", () =>
    startStack({
      home,
      host: values.host,
      port,
      mode,
      secrets,
      env,
      onChildren: (pids) => lock.setChildren(pids),
      onRestart: (name) =>
        process.stderr.write(
          `The ${name} process ended unexpectedly and was started again. Its log: ${join(home, "logs", `${name}.log`)}\n`,
        ),
      onGiveUp: (name, tail) => {
        process.stderr.write(`The ${name} process keeps ending. Its last words:\n${tail}\n`);
        void end(1);
      },
    }),
  );
  const rows = describeInstallation(loadEnv(stack.env)).map(({ capability, runs }) => [capability, runs]);
  process.stdout.write(
    `\n${table(rows)}\n\n  Data in ${home}\n  Ready after ${((performance.now() - startedAt) / 1000).toFixed(1)} s. Ctrl-C stops everything.\n\n  Open ${stack.url}\n\n`,
  );
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `${isAppError(error) || error instanceof TypeError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
