/** A page uses a handful of colours for thousands of letters. */
const known = new Map<string, number | null>();
const MAX_KNOWN = 500;

function luminance(color: string): number | null {
  const before = known.get(color);
  if (before !== undefined) return before;
  const found = computeLuminance(color);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(color, found);
  return found;
}

function computeLuminance(color: string): number | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return null;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((hex) => {
    const value = Number.parseInt(hex, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two "#rrggbb" colours after WCAG 2.2 (1..21); 21 when either is unknown, so that doubt shows text. */
export function textContrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)];
  if (one === null || two === null) return 21;
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}
