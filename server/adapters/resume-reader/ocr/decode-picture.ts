import { brokenPicture, checkPicture } from "@/server/adapters/resume-reader/ocr/check-picture";
import { type PagePicture, takePicture } from "@/server/adapters/resume-reader/ocr/page-picture";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";

/** A picture of a page is taken for a letter page: boxes are points of that. */
const PAGE_WIDTH_POINTS = 612;
const LONG_SIDE_PIXELS = 2600;

/**
 * An uploaded PNG, JPEG or WebP as a page. Its size is read from the file's head before a pixel is unpacked.
 * Throws AppError `unreadable_file` for a broken picture and for one with too many pixels.
 */
export async function decodePicture(bytes: Uint8Array, limits: ReaderLimits): Promise<PagePicture> {
  checkPicture(bytes, limits);
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  let picture: Awaited<ReturnType<typeof loadImage>>;
  try {
    picture = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    throw brokenPicture(error);
  }
  if (picture.width < 1 || picture.height < 1) throw brokenPicture();
  const longSide = Math.max(picture.width, picture.height);
  const scale = Math.min(
    LONG_SIDE_PIXELS / longSide,
    Math.sqrt(limits.maxPagePixels / (picture.width * picture.height)),
  );
  // A small picture is enlarged only so far: what is not in it cannot be recognised.
  const factor = Math.min(scale, 2);
  const canvas = createCanvas(
    Math.max(1, Math.round(picture.width * factor)),
    Math.max(1, Math.round(picture.height * factor)),
  );
  const context = canvas.getContext("2d");
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return takePicture(canvas, PAGE_WIDTH_POINTS);
}
