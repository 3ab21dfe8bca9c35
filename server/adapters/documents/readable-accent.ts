/** WCAG 2.2 asks 4.5 : 1 of text this small; a little more for print. */
const LEAST_CONTRAST = 4.6;

/**
 * The accent a document is set in: the owner's colour ("#rrggbb"), darkened as far as words in it need to be read on
 * white, or the template's own when it is no colour. Contrast as in WCAG 2.2, relative luminance of sRGB.
 */
export function readableAccent(wanted: string | undefined, fallback: string): string {
  const digits = /^#([0-9a-f]{6})$/i.exec(wanted ?? "")?.[1];
  if (digits === undefined) return fallback;
  let channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  while (1.05 / (luminance(channels) + 0.05) < LEAST_CONTRAST)
    channels = channels.map((channel) => Math.floor(channel * 0.94));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
