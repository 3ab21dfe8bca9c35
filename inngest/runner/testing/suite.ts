import { afterAll, afterEach, beforeAll } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/inngest/runner/testing/embedded-postgres";
import { startTestEngine, type TestEngine, type TestEngineOptions } from "@/inngest/runner/testing/test-engine";

export const MODES = [
  { mode: "one step per call", checkpointing: false },
  { mode: "checkpointing", checkpointing: true },
] as const;

export type Suite = {
  /** Starts an engine on the file's database, emptied; it is closed after the test. */
  start(functions: TestEngineOptions["functions"], options?: Partial<TestEngineOptions>): Promise<TestEngine>;
  databaseUrl(): string;
};

/** One embedded Postgres for the file, one emptied schema for each test. */
export function engineSuite(): Suite {
  let postgres: EmbeddedPostgres;
  const engines: TestEngine[] = [];
  beforeAll(async () => {
    postgres = await startEmbeddedPostgres();
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.close()));
  });
  afterAll(() => postgres.close());
  return {
    async start(functions, options = {}) {
      const engine = await startTestEngine({ databaseUrl: postgres.url, functions, ...options });
      engines.push(engine);
      return engine;
    },
    databaseUrl: () => postgres.url,
  };
}
