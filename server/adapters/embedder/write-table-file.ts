import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EmbeddingTable } from "@/lib/domain/match/embed-text";
import { encodeTable } from "@/server/adapters/embedder/table-file";

/** Writes a table into `data/` and prints its size and hash, by which two builds can be compared. */
export function writeTableFile(name: string, content: EmbeddingTable): void {
  const bytes = encodeTable(content);
  const room = join(import.meta.dirname, "data");
  mkdirSync(room, { recursive: true });
  writeFileSync(join(room, name), bytes);
  process.stdout.write(`${name}: ${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}\n`);
}
