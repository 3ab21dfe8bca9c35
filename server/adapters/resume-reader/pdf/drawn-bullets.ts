import type { TextRun } from "@/lib/domain/resume/layout/source-document";

/** A dot on the page, in the page's own coordinates: x from the left, `middle` from the top. */
export type DotOnPage = { x: number; middle: number; width: number };

/**
 * Bullets that browsers draw as shapes, as signs before the text they stand before. A dot counts when it is small beside
 * the letters (the dots of a timeline are not), close to the left of a plain run, at half the height of its letters, and
 * with nothing just left of it (the dots of a rating follow a text).
 */
export function drawnBullets(dots: DotOnPage[], runs: TextRun[]): TextRun[] {
  return dots.flatMap((dot): TextRun[] => {
    const isBeside = (run: TextRun) =>
      dot.middle > run.baseline - 0.6 * run.size && dot.middle < run.baseline - 0.1 * run.size;
    const beside = runs.filter(isBeside);
    const text = beside
      .filter((run) => run.x > dot.x + dot.width && run.x - dot.x - dot.width < 1.4 * run.size)
      .sort((a, b) => a.x - b.x)[0];
    if (!text || text.bold || dot.width > 0.45 * text.size) return [];
    const follows = beside.some((run) => run.x < dot.x && dot.x - run.x - run.width < 2.5 * run.size);
    const isRow = dots.some(
      (other) => other !== dot && Math.abs(other.middle - dot.middle) < 1 && Math.abs(other.x - dot.x) < 3 * text.size,
    );
    if (follows || isRow) return [];
    return [{ ...text, text: "•", x: dot.x, width: dot.width, font: "drawn" }];
  });
}
