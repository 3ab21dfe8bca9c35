import { AppError } from "@/lib/errors";
import type { FileStore } from "@/server/ports/file-store";
import { sha256 } from "@/server/services/package/sha256";

/** A file store in memory, for tests that need bytes and no disk. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(area, bytes) {
      const key = `${area}/${sha256(bytes)}`;
      kept.set(key, bytes);
      return key;
    },
    async get(key) {
      const bytes = kept.get(key);
      if (!bytes) throw new AppError("not_found", "There is no such file.");
      return bytes;
    },
    has: async (key) => kept.has(key),
    async delete(key) {
      kept.delete(key);
    },
  };
}
