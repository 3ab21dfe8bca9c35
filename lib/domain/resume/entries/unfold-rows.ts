import { lineDates } from "@/lib/domain/resume/entries/line-dates";
import { isDateOnly } from "@/lib/domain/resume/entries/split-entries";
import { type Line, lineOf, type Segment } from "@/lib/domain/resume/layout/line";
import type { SectionKind } from "@/lib/domain/resume/sections/section-kind";

const SAME_EDGE_POINTS = 4;
/** Bullets and their text stand a little behind the edge of their cell. */
const INDENT_POINTS = 24;

type Columns = { dates: number; heads: number; bodies: number };

function alone(segment: Segment): Line {
  return lineOf([segment], { page: segment.page, left: segment.x, right: segment.right }, 1);
}

/** The left edges of a table of dates, heads and descriptions side by side; null when the section is no such table. */
function columnsOf(segments: Segment[]): Columns | null {
  const dated = segments.filter((segment) => isDateOnly(alone(segment)));
  const dates = dated[0]?.x;
  if (
    dates === undefined ||
    dated.length < 2 ||
    dated.some((segment) => Math.abs(segment.x - dates) > SAME_EDGE_POINTS)
  )
    return null;
  const behind = segments.filter((segment) => segment.x > dates + INDENT_POINTS);
  const heads = Math.min(...behind.map((segment) => segment.x));
  const wide = behind.filter((segment) => segment.x > heads + INDENT_POINTS);
  const bodies = Math.min(...wide.map((segment) => segment.x));
  if (wide.length < dated.length) return null;
  const cells = segments.filter((segment) => !dated.includes(segment));
  const fits = cells.every(
    ({ x, right }) =>
      (Math.abs(x - heads) <= SAME_EDGE_POINTS && right < bodies - 2) ||
      (x >= bodies - SAME_EDGE_POINTS && x <= bodies + INDENT_POINTS),
  );
  const everyRowHasHead = dated.every((date) =>
    cells.some((cell) => Math.abs(cell.x - heads) <= SAME_EDGE_POINTS && Math.abs(cell.baseline - date.baseline) < 4),
  );
  return fits && everyRowHasHead ? { dates, heads, bodies } : null;
}

/**
 * A table whose rows are entries (dates | title and employer | what was done) is read row by row and, in a row, cell by
 * cell: the lines of two cells that stand beside each other have nothing to do with each other.
 */
export function unfoldRows(lines: Line[], kind: SectionKind): Line[] {
  if (kind !== "work" && kind !== "education" && kind !== "volunteer" && kind !== "projects") return lines;
  const [first] = lines;
  const segments = lines.flatMap((line) => line.segments);
  const columns = lines.filter((line) => line.segments.length > 1).length < 2 ? null : columnsOf(segments);
  if (!first || !columns) return lines;
  const byPosition = [...segments].sort((a, b) => a.page - b.page || a.baseline - b.baseline || a.x - b.x);
  const starts = byPosition.filter((segment) => lineDates(alone(segment)).length > 0 && segment.x < columns.heads - 1);
  return starts.flatMap((date, index) => {
    const next = starts[index + 1];
    const row = byPosition.filter(
      (segment) =>
        segment !== date &&
        (segment.page > date.page || (segment.page === date.page && segment.baseline > date.baseline - 4)) &&
        (!next || segment.page < next.page || (segment.page === next.page && segment.baseline < next.baseline - 4)),
    );
    const heads = row.filter((segment) => segment.x < columns.bodies - SAME_EDGE_POINTS);
    const bodies = row.filter((segment) => segment.x >= columns.bodies - SAME_EDGE_POINTS);
    const [title, ...others] = heads;
    const headRegion = { page: date.page, left: columns.heads, right: columns.bodies };
    const bodyRegion = {
      page: date.page,
      left: columns.bodies,
      right: Math.max(...segments.map(({ right }) => right)),
    };
    return [
      lineOf(title ? [date, title] : [date], headRegion, 2.5),
      ...others.map((segment) => lineOf([segment], headRegion, 1.3)),
      ...bodies.map((segment, at) => lineOf([at === 0 ? { ...segment, bullet: true } : segment], bodyRegion, 1.3)),
    ];
  });
}
