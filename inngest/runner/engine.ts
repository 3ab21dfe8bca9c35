import type { Database } from "@/inngest/runner/db/database";
import type { WaitPaths } from "@/inngest/runner/event/wait-paths";
import type { Registry } from "@/inngest/runner/sync/registry";

export type RunnerLog = {
  info(message: string, facts?: Record<string, unknown>): void;
  warn(message: string, facts?: Record<string, unknown>): void;
};

/** What every part of the engine works with. Nothing here is global: two engines may live in one process. */
export type Engine = {
  database: Database;
  registry: Registry;
  waitPaths: WaitPaths;
  /** Epoch milliseconds. Tests pass a clock of their own. */
  now(): number;
  random(): number;
  log: RunnerLog;
  /** Undefined only for an app in dev mode, whose calls are not signed. */
  signingKey: string | undefined;
  eventKey: string | undefined;
  /** Multiplies the backoff between attempts. */
  retryDelayScale: number;
  isCheckpointing: boolean;
  /** How long a finished run keeps what its steps gave. */
  retentionMs: number;
  /** False until every app is known: what comes before that is recorded and routed once it is. */
  isReady(): boolean;
  /** Tells the workers of this process that something may be due. */
  wake(): void;
};
