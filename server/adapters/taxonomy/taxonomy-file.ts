import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { AppError } from "@/lib/errors";
import { projectPath } from "@/server/adapters/project-path";

/** Bytes of one shipped data file; `room` is its folder from the project's root. */
export function readDataFile(room: string, name: string): Buffer {
  const path = projectPath(join(room, name));
  if (existsSync(path)) return readFileSync(path);
  throw new AppError("misconfigured", `The file ${join(room, name)} is missing. Restore it from the repository.`);
}

/** Text of one Brotli-compressed file of the shipped taxonomy. */
export function readTaxonomyText(name: string): string {
  return brotliDecompressSync(readDataFile("server/adapters/taxonomy/data", name)).toString("utf8");
}
