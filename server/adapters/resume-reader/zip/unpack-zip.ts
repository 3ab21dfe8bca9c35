import { unzipSync } from "fflate";
import { AppError, isAppError } from "@/lib/errors";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";

/** No part of an honest document packs this tightly; below the floor a ratio says nothing. */
const MAX_RATIO = 400;
const RATIO_FLOOR_BYTES = 4096;
const MAX_ENTRIES = 5_000;

/**
 * The wanted parts of an archive by name. Throws AppError `unreadable_file`: `broken` for a damaged archive, and its own
 * sentence for one that unpacks to more than the limit. Sizes are checked before anything is unpacked.
 */
export function unpackZip(
  bytes: Uint8Array,
  limits: ReaderLimits,
  isWanted: (name: string) => boolean,
  broken: string,
): Record<string, Uint8Array> {
  let total = 0;
  let entries = 0;
  try {
    return unzipSync(bytes, {
      filter(file) {
        total += file.originalSize;
        entries++;
        const isBomb = file.originalSize > MAX_RATIO * Math.max(file.size, RATIO_FLOOR_BYTES);
        if (total > limits.maxInflatedBytes || entries > MAX_ENTRIES || isBomb) {
          throw new AppError(
            "unreadable_file",
            "This file unpacks to far more than a resume holds, so it was not opened. Upload the resume alone.",
          );
        }
        return isWanted(file.name);
      },
    });
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError("unreadable_file", broken, { cause: error });
  }
}

/** The names of an archive's entries, from its directory; empty when the directory cannot be read. */
export function zipEntryNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter(file) {
        if (names.length < MAX_ENTRIES) names.push(file.name);
        return false;
      },
    });
  } catch (error) {
    // A broken directory ends the list; who asks for a name that is not in it gets the sentence for a broken file.
    if (!(error instanceof Error)) throw error;
  }
  return names;
}
