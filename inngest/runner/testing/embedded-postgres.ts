import { startEmbeddedDatabase } from "@/server/db/embedded-database";

export type EmbeddedPostgres = { url: string; close(): Promise<void> };

/** A Postgres behind its wire protocol on a free port of the loopback: in memory, or in a directory. */
export function startEmbeddedPostgres(directory?: string): Promise<EmbeddedPostgres> {
  return startEmbeddedDatabase({ dataDirectory: directory ?? "memory://" });
}
