import { startEmbeddedDatabase } from "@/server/db/embedded-database";

export type EmbeddedPostgres = { url: string; close(): Promise<void> };

/** A Postgres behind its wire protocol on a free port of the loopback: in memory, or in a directory. */
export function startEmbeddedPostgres(directory?: string, port = 0): Promise<EmbeddedPostgres> {
  return startEmbeddedDatabase({ dataDirectory: directory ?? "memory://", port });
}
