import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

const MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
const TEXT = 0x81;
const CLOSE = 0x88;

/** A frame as a server sends it (RFC 6455, section 5.2): final, unmasked. */
export function encodeFrame(opcode: number, payload: Buffer): Buffer {
  if (payload.length < 126) return Buffer.concat([Buffer.from([opcode, payload.length]), payload]);
  const isShort = payload.length < 65_536;
  const head = Buffer.alloc(isShort ? 4 : 10);
  head[0] = opcode;
  head[1] = isShort ? 126 : 127;
  if (isShort) head.writeUInt16BE(payload.length, 2);
  else head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}

export type ServerSocket = { send(text: string): void; onClose(listener: () => void): void };

/**
 * Accepts an upgrade to a WebSocket that only the server speaks on. What the client sends is not needed: its close frame
 * is answered by closing, and anything else is skipped.
 */
export function acceptWebSocket(request: IncomingMessage, socket: Duplex): ServerSocket | null {
  const key = request.headers["sec-websocket-key"];
  if (!key) {
    socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
    return null;
  }
  const accept = createHash("sha1")
    .update(key + MAGIC)
    .digest("base64");
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
  );
  socket.on("data", (chunk: Buffer) => {
    if (((chunk[0] ?? 0) & 0x0f) === 8) socket.end(encodeFrame(CLOSE, Buffer.alloc(0)));
  });
  // A subscriber that goes away in mid-frame is no fault of ours; `close` follows.
  socket.on("error", () => socket.destroy());
  return {
    send: (text) => void socket.write(encodeFrame(TEXT, Buffer.from(text))),
    onClose: (listener) => void socket.once("close", listener),
  };
}
