import type { PagePicture } from "@/server/adapters/resume-reader/ocr/page-picture";
import type { RecognisedWord } from "@/server/adapters/resume-reader/ocr/recogniser";

/**
 * How a word is painted: the usual width of its strokes in pixels and its colour ("" for black, grey and white), and
 * the first and the last row with ink: the recogniser's own boxes of words can be too tall.
 */
export type WordInk = { stroke: number; color: string; top: number; bottom: number };

const MIN_CONTRAST = 40;

function brightnessAt(pixels: Uint8ClampedArray, at: number): number {
  return ((pixels[at] ?? 0) * 3 + (pixels[at + 1] ?? 0) * 6 + (pixels[at + 2] ?? 0)) / 10;
}

/** One of twelve hues, or "" where red, green and blue are much the same. */
function hueName(red: number, green: number, blue: number): string {
  const [max, min] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  if (max - min < 50) return "";
  const span = max - min;
  const hue =
    max === red ? ((green - blue) / span + 6) % 6 : max === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return `hue-${Math.round(hue * 2) % 12}`;
}

/** Measures the strokes of a word along its rows: bold letters have wider ones. Null for a word without ink. */
export function wordInk(picture: PagePicture, word: RecognisedWord): WordInk | null {
  const { pixels, width } = picture;
  const [left, right] = [Math.max(0, word.left), Math.min(picture.width, word.right)];
  const [top, bottom] = [Math.max(0, word.top), Math.min(picture.height, word.bottom)];
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const brightness = Math.round(brightnessAt(pixels, (y * width + x) * 4));
      counts[brightness] = (counts[brightness] ?? 0) + 1;
    }
  }
  const paper = counts.indexOf(Math.max(...counts));
  let strongest = 0;
  for (const [brightness, count] of counts.entries())
    if (count > 1) strongest = Math.max(strongest, Math.abs(brightness - paper));
  if (strongest < MIN_CONTRAST) return null;
  const threshold = strongest / 2;
  const strokes: number[] = [];
  let [red, green, blue, ink] = [0, 0, 0, 0];
  let [first, last] = [bottom, top];
  for (let y = top; y < bottom; y++) {
    let run = 0;
    for (let x = left; x <= right; x++) {
      const at = (y * width + x) * 4;
      const distance = x < right ? Math.abs(brightnessAt(pixels, at) - paper) : 0;
      if (distance > threshold) {
        run++;
        first = Math.min(first, y);
        last = y;
      } else if (run > 0) {
        strokes.push(run);
        run = 0;
      }
      if (distance > strongest * 0.8) {
        red += pixels[at] ?? 0;
        green += pixels[at + 1] ?? 0;
        blue += pixels[at + 2] ?? 0;
        ink++;
      }
    }
  }
  strokes.sort((a, b) => a - b);
  const stroke = strokes[Math.floor(strokes.length / 2)];
  if (stroke === undefined || ink === 0) return null;
  return { stroke, color: hueName(red / ink, green / ink, blue / ink), top: first, bottom: last + 1 };
}
