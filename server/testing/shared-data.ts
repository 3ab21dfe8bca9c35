import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * The folder of real recorded data that a user's clone does not have. Tests that read it use
 * `describe.skipIf(!hasSharedData())` so that the closing count says how many were skipped.
 */
export function sharedDataDirectory(): string {
  return resolve(process.env.DOSSIER_DATA ?? "../shared/data");
}
export function hasSharedData(): boolean {
  return existsSync(sharedDataDirectory());
}
/** Bytes of one recorded file, path relative to the folder. */
export function readSharedData(path: string): Uint8Array {
  return readFileSync(resolve(sharedDataDirectory(), path));
}
