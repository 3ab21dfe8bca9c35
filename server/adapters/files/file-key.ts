import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import type { FileArea } from "@/server/ports/file-store";

const KEY = /^(uploads|packages|exports)\/([0-9a-f]{64})$/;

/** "<area>/<sha256 of the bytes>". */
export function fileKey(area: FileArea, bytes: Uint8Array): string {
  return `${area}/${createHash("sha256").update(bytes).digest("hex")}`;
}

/** The parts of a key. Anything that is not exactly a key is unknown: no key can name a place outside the store. */
export function parseFileKey(key: string): { area: string; hash: string } {
  const [, area, hash] = KEY.exec(key) ?? [];
  if (area === undefined || hash === undefined) throw fileNotFound();
  return { area, hash };
}

/** Throws when the stored bytes are not the ones their key promises: a damaged disk never becomes a sent file. */
export function checkFile(key: string, bytes: Uint8Array): Uint8Array {
  const { hash } = parseFileKey(key);
  if (createHash("sha256").update(bytes).digest("hex") === hash) return bytes;
  throw new AppError(
    "unavailable",
    "A stored file is damaged: its content is not what was stored. Restore it from a backup.",
    {
      details: { key },
    },
  );
}

export function fileNotFound(): AppError {
  return new AppError("not_found", "This file is not stored here.");
}
