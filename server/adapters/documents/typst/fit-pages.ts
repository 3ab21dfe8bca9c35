import type { NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";

/** How large the type and how wide the space between lines is, both around 1. */
export type PageScale = { scale: number; space: number };

const DESIGNED: PageScale = { scale: 1, space: 1 };
/** For a resume that leaves much of its one page empty: the roomiest first. */
const LOOSER: readonly PageScale[] = [
  { scale: 1.06, space: 1.25 },
  { scale: 1.03, space: 1.12 },
];
/** For one that is a little too long: down to the smallest that still reads well (10 pt becomes 9.1 pt). */
const TIGHTER: readonly PageScale[] = [
  { scale: 0.98, space: 0.92 },
  { scale: 0.95, space: 0.86 },
  { scale: 0.91, space: 0.8 },
];
const DENSITIES = {
  airy: { scale: 1.03, space: 1.12 },
  normal: DESIGNED,
  tight: { scale: 0.96, space: 0.9 },
};

/**
 * Sets the document at its designed size, roomier when one page still holds it, tighter when that saves a page. What no
 * step can save keeps the designed size, so a last page is never nearly empty: the steps together win about a fifth of
 * a page per page. At most four settings, a few milliseconds each.
 */
export function fitPages(
  density: keyof typeof DENSITIES,
  compile: (size: PageScale) => NodeTypstDocument,
): NodeTypstDocument {
  const base = DENSITIES[density];
  const at = (step: PageScale) => compile({ scale: base.scale * step.scale, space: base.space * step.space });
  const designed = at(DESIGNED);
  const isOnePage = designed.numOfPages === 1;
  if (isOnePage && density !== "normal") return designed;
  for (const step of isOnePage ? LOOSER : TIGHTER) {
    const document = at(step);
    if (isOnePage ? document.numOfPages === 1 : document.numOfPages < designed.numOfPages) return document;
  }
  return designed;
}
