import type { Region, Segment } from "@/lib/domain/resume/layout/line";

export type RegionSegments = { region: Region; segments: Segment[] };

/** What the layout needs to know about words, without knowing any word itself. */
export type LayoutHints = {
  isHeading(segment: Segment): boolean;
  /** A date, a place or another note that stands beside the text it belongs to. */
  isMarginalNote(segment: Segment): boolean;
  isContactDetail(segment: Segment): boolean;
};

type Gutter = { x: number; top: number; bottom: number; left: Segment[]; right: Segment[]; width: number };

const MIN_GUTTER_POINTS = 7;
const MIN_LINES_BESIDE = 4;
const SAME_BASELINE_POINTS = 1.6;

function rowCount(segments: Segment[]): number {
  const rows: number[] = [];
  for (const segment of segments) {
    if (!rows.some((baseline) => Math.abs(baseline - segment.baseline) < SAME_BASELINE_POINTS))
      rows.push(segment.baseline);
  }
  return rows.length;
}

/** The longest stretch of the page at `x` that no segment crosses, with what lies on both sides. */
function gutterAt(x: number, segments: Segment[]): Gutter | null {
  const crossing = segments
    .filter((segment) => segment.x < x - 0.5 && segment.right > x + 0.5)
    .map((segment) => segment.baseline);
  const edges = [Number.NEGATIVE_INFINITY, ...crossing.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  let best: Gutter | null = null;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [top = 0, bottom = 0] = [edges[i], edges[i + 1]];
    const inside = segments.filter((segment) => segment.baseline > top + 0.5 && segment.baseline < bottom - 0.5);
    const left = inside.filter((segment) => segment.right <= x + 0.5);
    const right = inside.filter((segment) => segment.x >= x - 0.5);
    if (left.length < MIN_LINES_BESIDE || right.length < 2) continue;
    const width = Math.min(...right.map((segment) => segment.x)) - Math.max(...left.map((segment) => segment.right));
    if (width < MIN_GUTTER_POINTS) continue;
    const size = Math.min(left.length, right.length);
    if (!best || size > Math.min(best.left.length, best.right.length)) best = { x, top, bottom, left, right, width };
  }
  return best;
}

function share(segments: Segment[], test: (segment: Segment) => boolean): number {
  return segments.length === 0 ? 0 : segments.filter(test).length / segments.length;
}

/**
 * True when both sides of a gutter are read on their own. Two sides with headings are; a side without headings is when
 * it is no margin of notes (dates, places, headings) that stand on the baselines of the other side.
 */
function isIndependent(gutter: Gutter, hints: LayoutHints, knownGutters: number[]): boolean {
  const { left, right } = gutter;
  const headings = [left, right].map((side) => side.filter(hints.isHeading).length);
  const [onLeft = 0, onRight = 0] = headings;
  const onlyHeadings = (side: Segment[], count: number) => count > 0 && rowCount(side) <= count * 1.5;
  if (onlyHeadings(left, onLeft) && onRight === 0) return false;
  if (onRight === 0 && isMarginOfRows(left, right, hints)) return false;
  if (onLeft > 0 && onRight > 0) return rowCount(left) >= 2 && rowCount(right) >= 2;
  if (knownGutters.some((x) => Math.abs(x - gutter.x) < 14) && rowCount(right) >= 2) {
    return share(left, hints.isMarginalNote) < 0.6 && share(right, hints.isMarginalNote) < 0.6;
  }
  if (onLeft === 0 && onRight === 0) return false;
  const [bare, other] = onLeft === 0 ? [left, right] : [right, left];
  if (rowCount(bare) < 3) return false;
  // Beside the bare side stand only headings and notes: a margin of the same text.
  const [top, bottom] = [
    Math.min(...bare.map((segment) => segment.baseline)) - 2,
    Math.max(...bare.map((segment) => segment.baseline)) + 2,
  ];
  const beside = other.filter((segment) => segment.baseline >= top && segment.baseline <= bottom);
  if (share(beside, (segment) => hints.isHeading(segment) || hints.isMarginalNote(segment)) > 0.75) return false;
  const aligned = share(bare, (segment) =>
    other.some((twin) => Math.abs(twin.baseline - segment.baseline) < SAME_BASELINE_POINTS),
  );
  const notes = share(bare, hints.isMarginalNote);
  if (notes > 0.5) return false;
  if (bare.some(hints.isContactDetail)) return aligned < 0.75 && rowCount(bare) >= 4 && rowCount(other) >= 8;
  const start = Math.min(...bare.map((segment) => segment.x));
  const width = Math.max(...bare.map((segment) => segment.right)) - start;
  const filled = share(bare, (segment) => segment.right - segment.x > width * 0.55);
  return rowCount(bare) >= 6 && aligned < 0.4 && filled > 0.4;
}

/**
 * True for the left cells of a table of dates and labels (a Lebenslauf): beside its headings, nearly every row of it
 * stands on a baseline of the wide side, there are fewer of them than rows on that side, and dates are among them.
 */
function isMarginOfRows(left: Segment[], right: Segment[], hints: LayoutHints): boolean {
  const cells = left.filter((segment) => !hints.isHeading(segment));
  if (cells.length < 3 || rowCount(right) < rowCount(cells)) return false;
  const notes = cells.filter(hints.isMarginalNote).length;
  if (notes < 2 || notes < cells.length * 0.2) return false;
  return (
    share(cells, (cell) =>
      right.some((twin) => Math.abs(twin.baseline - cell.baseline) < 0.35 * Math.min(twin.size, cell.size)),
    ) >= 0.8
  );
}

function findGutter(segments: Segment[], hints: LayoutHints, knownGutters: number[]): Gutter | null {
  const left = Math.min(...segments.map((segment) => segment.x));
  const right = Math.max(...segments.map((segment) => segment.right));
  const starts = [...new Set(segments.map((segment) => Math.round(segment.x) - 3))].filter(
    (x) => x > left + 30 && x < right - 20,
  );
  const candidates = starts.flatMap((x) => gutterAt(x, segments) ?? []);
  candidates.sort(
    (a, b) => Math.min(b.left.length, b.right.length) - Math.min(a.left.length, a.right.length) || b.width - a.width,
  );
  const independent = candidates.filter((gutter) => isIndependent(gutter, hints, knownGutters));
  const [widest] = independent;
  return widest ? besideItsNotes(widest, independent, hints) : null;
}

function isBetween(segment: Segment, left: number, right: number): boolean {
  return segment.x >= left - 0.5 && segment.right <= right + 0.5;
}

/**
 * Dates in the margin of one column stand between it and the other column, and the edge before them can look like the
 * better cut. They stay with the column on whose baselines they stand: the gutter behind them is taken then.
 */
function besideItsNotes(chosen: Gutter, independent: Gutter[], hints: LayoutHints): Gutter {
  for (const other of independent) {
    const [near, far] = other.x > chosen.x ? [chosen, other] : [other, chosen];
    const between = near.right.filter((segment) => isBetween(segment, near.x, far.x) && far.left.includes(segment));
    if (between.length < 2 || share(between, hints.isMarginalNote) < 0.8) continue;
    const standsWith = (side: Segment[]) =>
      share(between, (note) => side.some((twin) => Math.abs(twin.baseline - note.baseline) < SAME_BASELINE_POINTS));
    const better = standsWith(near.left) >= standsWith(far.right) ? far : near;
    if (better !== chosen) return better;
  }
  return chosen;
}

/**
 * Splits a page into regions in reading order: what stands above two columns, the left column, the right one, what
 * stands below; each part again. `knownGutters` are the column edges of earlier pages, where a column may go on without
 * a heading; the edges of this page are added to `found`.
 */
export function findRegions(
  segments: Segment[],
  page: number,
  hints: LayoutHints,
  knownGutters: number[],
  found: number[],
): RegionSegments[] {
  if (segments.length === 0) return [];
  const gutter = segments.length < 8 ? null : findGutter(segments, hints, knownGutters);
  if (!gutter) {
    const left = Math.min(...segments.map((segment) => segment.x));
    const right = Math.max(...segments.map((segment) => segment.right));
    return [{ region: { page, left, right }, segments }];
  }
  found.push(gutter.x);
  const beside = new Set([...gutter.left, ...gutter.right]);
  const rest = segments.filter((segment) => !beside.has(segment));
  const above = rest.filter((segment) => segment.baseline <= gutter.top + 0.5);
  const below = rest.filter((segment) => segment.baseline > gutter.top + 0.5);
  return [above, gutter.left, gutter.right, below].flatMap((part) =>
    findRegions(part, page, hints, knownGutters, found),
  );
}
