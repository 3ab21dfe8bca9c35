import { type Zippable, zipSync } from "fflate";

/**
 * A ZIP whose bytes depend on nothing but its content: entries in the given order, one date for all. The date has
 * local parts because the format stores local time: the same bytes in every time zone.
 */
export function fixedZip(entries: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array {
  const mtime = new Date(2000, 0, 1, 0, 0, 0);
  const files: Zippable = {};
  for (const [path, bytes] of entries) files[path] = [bytes, { mtime, level: 6, os: 3, attrs: 0o644 << 16 }];
  return zipSync(files);
}
