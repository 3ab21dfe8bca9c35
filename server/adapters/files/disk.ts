import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@/lib/errors";
import { checkFile, fileKey, fileNotFound, parseFileKey } from "@/server/adapters/files/file-key";
import type { FileStore } from "@/server/ports/file-store";

/**
 * Files in one directory, readable by their owner only. A file appears under its key complete or not at all: it is
 * written beside, flushed to the disk and renamed.
 */
export function createDiskFileStore(directory: string): FileStore {
  /** Two levels, so that no folder grows without bound. Throws `not_found` for what is not a key. */
  const pathOf = (key: string) => {
    const { area, hash } = parseFileKey(key);
    return join(directory, area, hash.slice(0, 2), hash);
  };
  return {
    async put(area, bytes) {
      const key = fileKey(area, bytes);
      const path = pathOf(key);
      if (!(await exists(path))) await writeWhole(path, bytes);
      return key;
    },
    async get(key) {
      return checkFile(
        key,
        await readFile(pathOf(key))
          .then((b) => new Uint8Array(b))
          .catch(readRefusal),
      );
    },
    async has(key) {
      try {
        return await exists(pathOf(key));
      } catch (error) {
        if (error instanceof AppError && error.code === "not_found") return false;
        throw error;
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString("hex")}.part`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new AppError(
      "unavailable",
      "A file could not be stored. Check that the data folder is writable and has space.",
      { cause },
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw new AppError("unavailable", "The data folder cannot be read.", { cause: error });
    },
  );
}

function readRefusal(cause: NodeJS.ErrnoException): never {
  if (cause.code === "ENOENT") throw fileNotFound();
  throw new AppError("unavailable", "A stored file cannot be read. Check the data folder's permissions.", { cause });
}
