import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a private folder (mode 700) and the folders above it. Node's own recursive mkdir never returns where the system
 * answers ENOENT below a folder that exists (/proc, some network mounts), hence one level at a time.
 * @throws the system's error when a level cannot be made.
 */
export function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Somebody else may have made it in between.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
