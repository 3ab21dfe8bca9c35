/** One frontend message of the Postgres wire protocol (https://www.postgresql.org/docs/18/protocol-message-formats.html). */
export type ProtocolMessage = {
  /** The type byte as a letter, or "startup" | "ssl" | "cancel" for the untyped ones a connection begins with. */
  type: string;
  bytes: Uint8Array;
};

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024;

/** Cuts a byte stream into messages. Feed it chunks as they come; it keeps what is incomplete. */
export class MessageReader {
  #pending: Buffer[] = [];
  #size = 0;
  #isStarted = false;

  push(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#size += chunk.length;
  }

  /** The next complete message, or null. @throws RangeError for a length no client sends. */
  next(): ProtocolMessage | null {
    const headerBytes = this.#isStarted ? 5 : 8;
    if (this.#size < headerBytes) return null;
    if (this.#pending.length > 1) this.#pending = [Buffer.concat(this.#pending)];
    const buffer = this.#pending[0];
    if (!buffer) return null;
    const length = this.#isStarted ? 1 + buffer.readInt32BE(1) : buffer.readInt32BE(0);
    if (length < headerBytes || length > MAX_MESSAGE_BYTES)
      throw new RangeError(`A message of ${length} bytes is not Postgres.`);
    if (buffer.length < length) return null;
    const bytes = buffer.subarray(0, length);
    this.#pending = buffer.length > length ? [buffer.subarray(length)] : [];
    this.#size -= length;
    if (this.#isStarted) return { type: String.fromCharCode(bytes[0] ?? 0), bytes };
    const code = bytes.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { type: "ssl", bytes };
    if (code === CANCEL_REQUEST) return { type: "cancel", bytes };
    this.#isStarted = true;
    return { type: "startup", bytes };
  }
}
