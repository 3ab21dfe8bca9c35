import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { AppError } from "@/lib/errors";

/**
 * Bytes of one shipped data file. Looked for beside this module, then under the working directory: a bundled route
 * runs from another folder than its source.
 */
export function readDataFile(room: string, name: string): Buffer {
  const beside = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
  for (const root of [beside, process.cwd()]) {
    const path = join(root, room, name);
    if (existsSync(path)) return readFileSync(path);
  }
  throw new AppError("misconfigured", `The file ${join(room, name)} is missing. Restore it from the repository.`);
}

/** Text of one Brotli-compressed file of the shipped taxonomy. */
export function readTaxonomyText(name: string): string {
  return brotliDecompressSync(readDataFile("server/adapters/taxonomy/data", name)).toString("utf8");
}
