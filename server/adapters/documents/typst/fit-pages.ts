import type { NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";

/** How large the type and how wide the space between lines is, both around 1. */
export type PageScale = { scale: number; space: number };

/** From the designed size down to the smallest that still reads well (10 pt becomes 9.1 pt). */
const STEPS: readonly PageScale[] = [
  { scale: 1, space: 1 },
  { scale: 0.98, space: 0.92 },
  { scale: 0.95, space: 0.86 },
  { scale: 0.91, space: 0.8 },
];
const DENSITIES = {
  airy: { scale: 1.03, space: 1.12 },
  normal: { scale: 1, space: 1 },
  tight: { scale: 0.96, space: 0.9 },
};

/**
 * Sets the document at its designed size, and tighter when that saves a page. What no step can save keeps the
 * designed size, so a last page is never nearly empty: the steps together win about a fifth of a page per page.
 */
export function fitPages(
  density: keyof typeof DENSITIES,
  compile: (size: PageScale) => NodeTypstDocument,
): NodeTypstDocument {
  const base = DENSITIES[density];
  let first: NodeTypstDocument | undefined;
  for (const step of STEPS) {
    const document = compile({ scale: base.scale * step.scale, space: base.space * step.space });
    if (document.numOfPages === 1 || (first && document.numOfPages < first.numOfPages)) return document;
    first ??= document;
  }
  return first ?? compile(base);
}
