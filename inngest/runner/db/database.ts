import { Pool } from "pg";
import type { Sql } from "@/inngest/runner/db/sql";

export type Row = Record<string, unknown>;

/** What the engine asks of Postgres: one message of statements that succeed or fail together. */
export type Database = {
  /** Sends the statements as one message: one round trip, one transaction. Returns the rows of each statement. */
  transact(statements: readonly Sql[]): Promise<Row[][]>;
  /** One statement. */
  query(statement: Sql): Promise<Row[]>;
  close(): Promise<void>;
};

/** SQLSTATE raised by `workflow.hold_job` when another dispatch of the job has taken over. */
export const STALE_DISPATCH = "WF409";
/** SQLSTATE raised by `workflow.hold_event` when another worker has routed the event. */
export const ALREADY_ROUTED = "WF208";

const RETRIABLE_STATES = new Set(["40001", "40P01"]);
/** ENOENT: the socket file of a database that is starting again is not there yet. */
const LOST_CONNECTION = /^(?:08...|57P0[123]|53300|ECONNREFUSED|ENOENT|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const DEADLOCK_RETRIES = 5;
const PATIENCE_MS = 20_000;

export function sqlStateOf(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

function isConnectionLost(error: unknown): boolean {
  const code = sqlStateOf(error);
  if (code !== undefined) return LOST_CONNECTION.test(code);
  return error instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}

/**
 * Opens a pool. Deadlocks are tried again; a lost connection too, for up to 20 s: the database is restarting, and the
 * answer of a step must not be lost with it. Sending twice is safe because every transition is fenced by what it
 * changes. Every other error is the caller's.
 */
export function openDatabase(databaseUrl: string, connections = 16): Database {
  const pool = new Pool({ connectionString: databaseUrl, max: connections, application_name: "dossier-runner" });
  let isClosed = false;
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on("error", () => undefined);
  const send = async (text: string): Promise<Row[][]> => {
    const deadline = Date.now() + PATIENCE_MS;
    for (let attempt = 1; ; attempt++) {
      try {
        const result: unknown = await pool.query(text);
        const results = Array.isArray(result) ? result : [result];
        return results.map((one: { rows?: Row[] }) => one.rows ?? []);
      } catch (error) {
        const isDeadlock = RETRIABLE_STATES.has(sqlStateOf(error) ?? "") && attempt <= DEADLOCK_RETRIES;
        const isWorthWaiting = isConnectionLost(error) && Date.now() < deadline && !isClosed;
        if (!isDeadlock && !isWorthWaiting) throw error;
        await new Promise((resolve) => setTimeout(resolve, isDeadlock ? 5 * attempt : 100));
      }
    }
  };
  return {
    transact: (statements) => send(statements.map((statement) => statement.text).join(";\n")),
    query: async (statement) => (await send(statement.text))[0] ?? [],
    async close() {
      if (isClosed) return;
      isClosed = true;
      await pool.end();
    },
  };
}
