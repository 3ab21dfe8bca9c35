import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { vector } from "@electric-sql/pglite-pgvector";
import { serveProtocol } from "@/server/db/serve-protocol";

export type EmbeddedDatabase = {
  /** A libpq connection string. */
  url: string;
  close(): Promise<void>;
};

export type EmbeddedDatabaseOptions = {
  /** Folder of the cluster, or "memory://" for tests. */
  dataDirectory: string;
  /** Folder for the Unix socket, private to the user (mode 700). Without it the server listens on loopback TCP. */
  socketDirectory?: string;
  /** TCP port when there is no socket folder; 0 picks a free one. */
  port?: number;
};

const SOCKET_PORT = 5432;

/**
 * PGlite (Postgres 18 with pgvector) behind the wire protocol, so that every client speaks the Postgres wire protocol.
 * All connections share one Postgres session: see ARCHITECTURE.md, "One session". The caller holds the data lock.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const db = await PGlite.create(options.dataDirectory, { extensions: { vector, pg_trgm } });
  await db.exec("CREATE EXTENSION IF NOT EXISTS vector; CREATE EXTENSION IF NOT EXISTS pg_trgm;");
  const socketPath = options.socketDirectory ? join(options.socketDirectory, `.s.PGSQL.${SOCKET_PORT}`) : undefined;
  if (options.socketDirectory && socketPath) {
    mkdirSync(options.socketDirectory, { recursive: true, mode: 0o700 });
    // A socket left by a killed process refuses the bind; the data lock says nobody else is alive.
    rmSync(socketPath, { force: true });
  }
  const server = await serveProtocol(
    db,
    socketPath ? { path: socketPath } : { host: "127.0.0.1", port: options.port ?? 0 },
  );
  if (socketPath) chmodSync(socketPath, 0o600);
  const url = options.socketDirectory
    ? `postgresql://postgres@localhost:${SOCKET_PORT}/postgres?host=${encodeURIComponent(options.socketDirectory)}`
    : `postgresql://postgres@127.0.0.1:${server.port}/postgres`;
  return {
    url,
    async close() {
      await server.close();
      await db.close();
    },
  };
}
