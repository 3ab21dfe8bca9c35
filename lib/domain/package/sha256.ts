/** SHA-256 of bytes as 64 lower-case hex digits. Handed in, since this folder also runs where node:crypto does not. */
export type Sha256 = (bytes: Uint8Array) => string;
