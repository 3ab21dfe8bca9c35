import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { openDatabase } from "@/inngest/runner/db/database";
import { sql } from "@/inngest/runner/db/sql";
import { bearerTokenOf } from "@/inngest/runner/protocol/signature";
import type { RunStep } from "@/inngest/runner/read/list-run-steps";
import type { RunSummary } from "@/inngest/runner/read/list-runs";
import { type Runner, type RunnerOptions, startRunner } from "@/inngest/runner/start-runner";

export const TEST_SIGNING_KEY = `signkey-test-${"0123456789abcdef".repeat(4)}`;
export const TEST_EVENT_KEY = "test-event-key";

export type TestRun = { run_id: string; function_id: string; status: string; output: unknown };
export type TestEngine = {
  client: Inngest;
  readonly runner: Runner;
  /** Ends the runner without waiting for anything and starts another one on the same port and database. */
  restart(): Promise<void>;
  appUrl: string;
  /** Sends an event through the SDK and gives back its internal id. */
  send(event: { name: string; id?: string; data?: Record<string, unknown> }): Promise<string>;
  /** The runs of an event once there are `count` and none of them runs. */
  runsOf(eventId: string, count?: number): Promise<TestRun[]>;
  run(eventId: string): Promise<TestRun>;
  api(path: string, init?: RequestInit): Promise<{ status: number; body: Record<string, unknown> }>;
  steps(runId: string): Promise<RunStep[]>;
  listRuns(query?: string): Promise<RunSummary[]>;
  /** Serves other functions from now on, without telling the runner. */
  serve(functions: InngestFunction.Any[]): void;
  /** Answers instead of the SDK while it is set. */
  intercept(listener: RequestListener | null): void;
  /** Sees each answer of the app before it is sent; true when it has done away with it. */
  tap(listener: ((response: ServerResponse) => boolean) | null): void;
  close(): Promise<void>;
};

export type TestEngineOptions = Partial<RunnerOptions> & {
  databaseUrl: string;
  functions(client: Inngest): InngestFunction.Any[];
  /** Keep what is in the database. */
  keepData?: boolean;
};

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

export async function resetDatabase(databaseUrl: string): Promise<void> {
  const database = openDatabase(databaseUrl, 1);
  await database.query(sql`DROP SCHEMA IF EXISTS workflow CASCADE`);
  await database.close();
}

/** Waits until `look` gives something, at most forty seconds unless told. */
export async function eventually<T>(look: () => Promise<T | null | undefined | false>, ms = 40_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Nothing came of it in ${ms} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** A real app (the SDK's `serve()` on node:http, cloud mode, signed) driven by a real runner over HTTP. */
export async function startTestEngine(options: TestEngineOptions): Promise<TestEngine> {
  if (!options.keepData) await resetDatabase(options.databaseUrl);
  let handler: RequestListener | undefined;
  let interceptor: RequestListener | null = null;
  let tapped: ((response: ServerResponse) => boolean) | null = null;
  const server = createServer((request, response) => {
    const end = response.end.bind(response) as (body?: unknown) => ServerResponse;
    response.end = (body?: unknown) => (tapped?.(response) ? response : end(body));
    const current = interceptor ?? handler;
    if (current) current(request, response);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const appUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest`;
  const { functions, keepData: _keep, ...rest } = options;
  const runnerOptions: RunnerOptions = {
    port: 0,
    apps: [appUrl],
    signingKey: TEST_SIGNING_KEY,
    eventKey: TEST_EVENT_KEY,
    retryDelayScale: 0.001,
    ...rest,
  };
  let runner = await startRunner(runnerOptions);
  const client = new Inngest({
    id: "test",
    isDev: false,
    baseUrl: runner.url,
    signingKey: TEST_SIGNING_KEY,
    eventKey: TEST_EVENT_KEY,
    logger: QUIET,
  });
  const serveFunctions = (list: InngestFunction.Any[]) => {
    handler = serve({ client, functions: list });
  };
  serveFunctions(functions(client));
  const refused = await runner.syncApps();
  if (refused.length > 0) {
    await runner.close();
    server.close();
    throw new Error(refused.join(" "));
  }
  const api: TestEngine["api"] = async (path, init) => {
    const headers = { authorization: `Bearer ${bearerTokenOf(TEST_SIGNING_KEY)}`, "content-type": "application/json" };
    const response = await fetch(`${runner.url}${path}`, { ...init, headers: { ...headers, ...init?.headers } });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const runsOf: TestEngine["runsOf"] = (eventId, count = 1) =>
    eventually(async () => {
      const { body } = await api(`/v1/events/${eventId}/runs`);
      const runs = body.data as TestRun[];
      return runs.length >= count && runs.every((run) => run.status !== "Running") && runs;
    });
  return {
    client,
    get runner() {
      return runner;
    },
    async restart() {
      await runner.close(0);
      runner = await startRunner({ ...runnerOptions, port: Number(new URL(runner.url).port) });
    },
    appUrl,
    async send(event) {
      const { ids } = await client.send(event);
      const [id] = ids;
      if (id === undefined) throw new Error("The event got no id.");
      return id;
    },
    runsOf,
    async run(eventId) {
      const [run] = await runsOf(eventId);
      if (!run) throw new Error("There is no run.");
      return run;
    },
    api,
    steps: async (runId) => (await api(`/v1/runs/${runId}/steps`)).body.data as RunStep[],
    listRuns: async (query = "") => (await api(`/v1/runs?${query}`)).body.data as RunSummary[],
    serve: serveFunctions,
    intercept: (listener) => {
      interceptor = listener;
    },
    tap: (listener) => {
      tapped = listener;
    },
    async close() {
      await runner.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
