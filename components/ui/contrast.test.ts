import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Oklch = [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const token = /--color-([a-z-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\);/g;
const parse = (text: string): Oklch => {
  const [lightness = 0, chroma = 0, hue = 0] = text.trim().split(/\s+/).map(Number);
  return [lightness, chroma, hue];
};
const colours = new Map(
  [...css.matchAll(token)].map(([, name = "", light = "", dark = ""]) => [
    name,
    { light: parse(light), dark: parse(dark) },
  ]),
);

/** Relative luminance (WCAG 2) of an OKLCH colour; the matrices are Björn Ottosson's (https://bottosson.github.io/posts/oklab/). */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: "light" | "dark"): number {
  const [one, two] = [front, back].map((name) => {
    const colour = colours.get(name);
    if (!colour) throw new Error(`There is no colour called ${name}.`);
    return luminance(colour[theme]);
  });
  const [high, low] = [Math.max(one ?? 0, two ?? 0), Math.min(one ?? 0, two ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const BACKGROUNDS = ["canvas", "surface", "raised", "sunken", "hover", "accent-soft"];
const TEXTS = ["ink", "muted", "faint"];
const ON_SOFT = [
  ["good", "good-soft"],
  ["warn", "warn-soft"],
  ["bad", "bad-soft"],
  ["accent", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["ink", "mark"],
  ["accent", "surface"],
  ["accent", "canvas"],
  ["bad", "surface"],
  ["warn", "surface"],
  ["ink", "good-soft"],
  ["muted", "warn-soft"],
] as const;

describe.each(["light", "dark"] as const)("contrast in %s", (theme) => {
  it.each(TEXTS.flatMap((text) => BACKGROUNDS.map((back) => [text, back] as const)))(
    "%s on %s reads (AA)",
    (text, back) => {
      expect(contrast(text, back, theme)).toBeGreaterThanOrEqual(4.5);
    },
  );
  it.each(ON_SOFT)("%s on %s reads (AA)", (text, back) => {
    expect(contrast(text, back, theme)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(["canvas", "surface", "raised"])("ink on %s is for long reading (AAA)", (back) => {
    expect(contrast("ink", back, theme)).toBeGreaterThanOrEqual(7);
  });
  it.each(["surface", "canvas", "raised"])("the edge of a box to type in is seen on %s", (back) => {
    expect(contrast("line-strong", back, theme)).toBeGreaterThanOrEqual(3);
  });
});
