import { unzipSync } from "fflate";
import { AppError } from "@/lib/errors";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";

const OLE_MESSAGE = "This Word file is damaged and cannot be opened. Save it again as DOCX or PDF.";

/**
 * The text parts (XML) of a DOCX by name. Throws AppError `unreadable_file` for a broken archive and for one that
 * unpacks to more than the limit; sizes are checked before anything is unpacked.
 */
export function unpackDocx(bytes: Uint8Array, limits: ReaderLimits): Record<string, Uint8Array> {
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter(file) {
        total += file.originalSize;
        if (total > limits.maxInflatedBytes || file.originalSize > 400 * Math.max(file.size, 4096)) {
          throw new AppError(
            "unreadable_file",
            "This Word file unpacks to far more than a resume holds, so it was not opened.",
          );
        }
        return /^word\/(document|header\d*|footer\d*)\.xml$/.test(file.name);
      },
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("unreadable_file", OLE_MESSAGE, { cause: error });
  }
  if (!parts["word/document.xml"]) throw new AppError("unreadable_file", OLE_MESSAGE);
  return parts;
}
