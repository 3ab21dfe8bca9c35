import type { FileStore } from "@/server/ports/file-store";

const KEY = /\b(?:uploads|packages|exports)\/[0-9a-f]{64}\b/g;
const HASH = /"(?:sha256|hash)":\s*"([0-9a-f]{64})"/g;

/** The stored files that rows name: by key, or (files of a sealed package) by their SHA-256. */
export async function findFileKeys(files: FileStore, rows: readonly unknown[]): Promise<string[]> {
  const keys = new Set<string>();
  const hashes = new Set<string>();
  for (const row of rows) {
    const text = JSON.stringify(row);
    for (const [key] of text.matchAll(KEY)) keys.add(key);
    for (const [, hash] of text.matchAll(HASH)) if (hash) hashes.add(hash);
  }
  for (const hash of hashes) if (await files.has(`packages/${hash}`)) keys.add(`packages/${hash}`);
  return [...keys].sort();
}
