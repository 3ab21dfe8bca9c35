import { AppError } from "@/lib/errors";
import { pictureSize } from "@/server/adapters/resume-reader/ocr/picture-size";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";

/** Reads a picture's size from its head, before a pixel is unpacked. Throws AppError `unreadable_file`. */
export function checkPicture(bytes: Uint8Array, limits: ReaderLimits): void {
  const size = pictureSize(bytes);
  if (!size) throw brokenPicture();
  const pixels = size.width * size.height;
  if (pixels <= limits.maxPicturePixels) return;
  throw new AppError(
    "unreadable_file",
    `This picture has ${Math.round(pixels / 1e6)} million pixels; ${Math.round(limits.maxPicturePixels / 1e6)} million are allowed. Save a smaller copy and upload that.`,
  );
}

export function brokenPicture(cause?: unknown): AppError {
  return new AppError(
    "unreadable_file",
    "This picture is damaged and cannot be opened. Take it again, or upload the resume as PDF or DOCX.",
    { cause },
  );
}
