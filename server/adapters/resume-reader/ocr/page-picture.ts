import type { Canvas } from "@napi-rs/canvas";

/** A page as a picture, ready to be recognised. */
export type PagePicture = {
  /** PNG for the recogniser. */
  png: Uint8Array;
  /** RGBA, row by row. */
  pixels: Uint8ClampedArray;
  width: number;
  height: number;
  /** Size of one pixel on the page. */
  pointsPerPixel: number;
};

/** Takes a drawn canvas as a page whose width is `pageWidthPoints`. */
export async function takePicture(canvas: Canvas, pageWidthPoints: number): Promise<PagePicture> {
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  return {
    png: await canvas.encode("png"),
    pixels,
    width,
    height,
    pointsPerPixel: pageWidthPoints / width,
  };
}

/** Distance in brightness (0..255) from which a pixel is no paper grain any more. */
const MARK_CONTRAST = 60;

/** True for a page without any mark on it: nothing to recognise, whatever its paper's colour. */
export function isBlankPicture({ pixels, width, height }: PagePicture): boolean {
  const counts = new Uint32Array(256);
  const step = 3;
  let sampled = 0;
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const at = (y * width + x) * 4;
      const brightness = Math.round(((pixels[at] ?? 0) * 3 + (pixels[at + 1] ?? 0) * 6 + (pixels[at + 2] ?? 0)) / 10);
      counts[brightness] = (counts[brightness] ?? 0) + 1;
      sampled++;
    }
  }
  const paper = counts.indexOf(Math.max(...counts));
  const marks = counts.reduce(
    (sum, count, brightness) => sum + (Math.abs(brightness - paper) > MARK_CONTRAST ? count : 0),
    0,
  );
  return marks < sampled * 0.0001;
}
