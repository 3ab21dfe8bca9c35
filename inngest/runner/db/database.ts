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

export function sqlStateOf(error: unknown): string | undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** Opens a pool. Deadlocks and serialization failures are tried again; every other error is the caller's. */
export function openDatabase(databaseUrl: string, connections = 8): Database {
  const pool = new Pool({ connectionString: databaseUrl, max: connections, application_name: "dossier-runner" });
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on("error", () => undefined);
  const send = async (text: string): Promise<Row[][]> => {
    for (let attempt = 0; ; attempt++) {
      try {
        const result: unknown = await pool.query(text);
        const results = Array.isArray(result) ? result : [result];
        return results.map((one: { rows?: Row[] }) => one.rows ?? []);
      } catch (error) {
        if (attempt >= 5 || !RETRIABLE_STATES.has(sqlStateOf(error) ?? "")) throw error;
      }
    }
  };
  return {
    transact: (statements) => send(statements.map((statement) => statement.text).join(";\n")),
    query: async (statement) => (await send(statement.text))[0] ?? [],
    close: () => pool.end(),
  };
}
