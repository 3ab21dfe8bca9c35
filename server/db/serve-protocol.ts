import { createServer, type Server, type Socket } from "node:net";
import type { PGlite } from "@electric-sql/pglite";
import { MessageReader, type ProtocolMessage } from "@/server/db/protocol-messages";
import { SessionTurns } from "@/server/db/session-turns";

export type ProtocolServer = { /** TCP port, or 0 on a Unix socket. */ port: number; close(): Promise<void> };

/** Messages after which the server answers ReadyForQuery: the end of a batch. */
const ENDS_BATCH = new Set(["startup", "Q", "S"]);
const READY_FOR_QUERY = 0x5a;
const IDLE = 0x49;

/** The status byte of the ReadyForQuery that ends an answer, or null where it does not end with one. */
function statusOf(tail: Uint8Array): number | null {
  return tail.length === 6 && tail[0] === READY_FOR_QUERY && tail[4] === 5 ? (tail[5] ?? null) : null;
}

async function serveConnection(db: PGlite, turns: SessionTurns, socket: Socket): Promise<void> {
  const reader = new MessageReader();
  let hasTurn = false;
  let batch: Uint8Array[] = [];

  async function run(messages: Uint8Array[], endsBatch: boolean): Promise<void> {
    if (!hasTurn) await turns.take();
    hasTurn = true;
    let tail: Uint8Array = new Uint8Array();
    for (const message of messages) {
      await db.execProtocolRawStream(message, {
        onRawData(data) {
          if (socket.writable) socket.write(Buffer.from(data));
          tail = data.length >= 6 ? data.slice(-6) : Buffer.concat([tail, data]).subarray(-6);
        },
      });
    }
    if (endsBatch && statusOf(tail) === IDLE) {
      hasTurn = false;
      turns.pass();
    }
  }

  async function handle(message: ProtocolMessage): Promise<boolean> {
    if (message.type === "ssl") socket.write("N");
    else if (message.type === "cancel" || message.type === "X") return false;
    else {
      batch.push(message.bytes);
      const endsBatch = ENDS_BATCH.has(message.type);
      // Flush ("H") asks for the answers so far; the turn is kept until the batch's end.
      if (endsBatch || message.type === "H") {
        const messages = batch;
        batch = [];
        await run(messages, endsBatch);
      }
    }
    return true;
  }

  try {
    for await (const chunk of socket) {
      reader.push(chunk);
      for (let message = reader.next(); message; message = reader.next()) {
        if (!(await handle(message))) return;
      }
    }
  } finally {
    if (hasTurn) {
      // The client left in the middle: end its batch and its transaction before anyone else's turn.
      await db.execProtocolRawStream(Buffer.from([0x53, 0, 0, 0, 4]), { onRawData: () => undefined });
      await db.exec("ROLLBACK");
      turns.pass();
    }
    socket.destroy();
  }
}

/**
 * Serves a PGlite instance over the Postgres wire protocol to any number of connections, one batch at a time. The socket
 * server that comes with PGlite lets messages of other connections in between a Parse and its Bind, which mixes up
 * unnamed statements as soon as two clients are busy; hence our own.
 */
export async function serveProtocol(
  db: PGlite,
  listen: { path: string } | { host: string; port: number },
): Promise<ProtocolServer> {
  const turns = new SessionTurns();
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    socket.setNoDelay(true);
    sockets.add(socket);
    // A reset connection ends its loop below; the event only must not be unhandled.
    socket.on("error", () => socket.destroy());
    serveConnection(db, turns, socket)
      .catch((error: unknown) => {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (code !== "ECONNRESET" && code !== "EPIPE" && code !== "ERR_STREAM_PREMATURE_CLOSE") {
          process.stderr.write(
            `a database connection failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
          );
        }
      })
      .finally(() => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(listen, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
