import { parseArgs } from "node:util";
import { startRunner } from "@/inngest/runner/start-runner";

/**
 * `npm run runner`: the workflow engine as a process of its own, for this app or any other Inngest app. This file is a
 * process entry and reads its two keys from the environment itself: keys do not belong on a command line.
 */
const HELP = `usage: npm run runner -- --port PORT --database-url URL --app URL [--app URL ...]

Runs Inngest functions: speaks Inngest's protocol to apps served with serve() and keeps its state in Postgres.

  --port PORT             Where the engine listens (default 8288; 0 takes a free one)
  --host HOST             The address it binds to (default 127.0.0.1)
  --database-url URL      A Postgres database; the engine's tables live in its schema "workflow"
  --app URL               A serve endpoint, such as http://127.0.0.1:3000/api/inngest; may be given several times
  --workers N             Workers in this process (default 1)
  --retry-scale FACTOR    Multiplies the delay between attempts (default 1)
  --dev                   Calls are not signed; for an app in dev mode
  --help                  This text

INNGEST_SIGNING_KEY (hex, with or without signkey-<env>-) and INNGEST_EVENT_KEY are read from the environment.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8288" },
      host: { type: "string", default: "127.0.0.1" },
      "database-url": { type: "string" },
      app: { type: "string", multiple: true, default: [] },
      workers: { type: "string", default: "1" },
      "retry-scale": { type: "string", default: "1" },
      dev: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const databaseUrl = values["database-url"];
  const signingKey = values.dev ? undefined : process.env.INNGEST_SIGNING_KEY;
  const fault = !databaseUrl
    ? "--database-url is missing."
    : !values.dev && !signingKey
      ? "INNGEST_SIGNING_KEY is not set. Set it to the app's signing key, or pass --dev for an app in dev mode."
      : null;
  if (fault || !databaseUrl) {
    process.stderr.write(`${fault}\n\n${HELP}`);
    return 2;
  }
  const say = (message: string, facts?: Record<string, unknown>) =>
    void process.stderr.write(`${message}${facts ? ` ${JSON.stringify(facts)}` : ""}\n`);
  const runner = await startRunner({
    databaseUrl,
    host: values.host,
    port: Number(values.port),
    apps: values.app,
    signingKey,
    eventKey: process.env.INNGEST_EVENT_KEY,
    retryDelayScale: Number(values["retry-scale"]),
    workers: Number(values.workers),
    log: { info: say, warn: say },
  });
  process.stdout.write(`${JSON.stringify({ url: runner.url, pid: process.pid })}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await runner.close();
  return 0;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
