/** How large the type and how wide the space between lines is, both around 1. */
export type PageScale = { scale: number; space: number };

/** A document as it was set: how many pages it has, and its length in pages, the last one counted as far as it is full. */
export type SetPages<T> = { document: T; pages: number; length: number };

/** `grows`: by how much a resume gets longer or shorter, the median over profiles and templates. */
type Step = PageScale & { grows: number };

const DESIGNED: PageScale = { scale: 1, space: 1 };
/** For a resume that leaves much of its one page empty: the roomiest first. */
const LOOSER: readonly Step[] = [
  { scale: 1.06, space: 1.25, grows: 1.2 },
  { scale: 1.03, space: 1.12, grows: 1.09 },
];
/** For one that is a little too long: down to the smallest that still reads well (10 pt becomes 9.1 pt). */
const TIGHTER: readonly Step[] = [
  { scale: 0.98, space: 0.92, grows: 0.94 },
  { scale: 0.95, space: 0.86, grows: 0.88 },
  { scale: 0.91, space: 0.8, grows: 0.82 },
];
/** How far a guess may be wrong before it is not worth setting the document again, in pages. */
const MARGIN = 0.04;
const DENSITIES = { airy: { scale: 1.03, space: 1.12 }, normal: DESIGNED, tight: { scale: 0.96, space: 0.9 } };

/**
 * Sets the document at its designed size, roomier when one page still holds it, tighter when that saves a page. What no
 * step can save keeps the designed size, so a last page is never nearly empty: the steps together win almost a fifth.
 * Setting costs milliseconds, so a step is tried only where the length of the first setting promises that it helps.
 */
export function fitPages<T>(density: keyof typeof DENSITIES, set: (size: PageScale) => SetPages<T>): T {
  const base = DENSITIES[density];
  const at = (step: PageScale) => set({ scale: base.scale * step.scale, space: base.space * step.space });
  const designed = at(DESIGNED);
  if (designed.pages === 1) {
    const step =
      density === "normal" ? LOOSER.find(({ grows }) => designed.length * grows <= 1 - MARGIN / 2) : undefined;
    const looser = step ? at(step) : designed;
    return looser.pages === 1 ? looser.document : designed.document;
  }
  for (const step of TIGHTER) {
    if (designed.length * step.grows > designed.pages - 1 + MARGIN) continue;
    const tighter = at(step);
    if (tighter.pages < designed.pages) return tighter.document;
  }
  return designed.document;
}
