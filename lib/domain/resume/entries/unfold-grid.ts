import { lineDates } from "@/lib/domain/resume/entries/line-dates";
import { type Line, lineOf, type Segment } from "@/lib/domain/resume/layout/line";
import type { SectionKind } from "@/lib/domain/resume/sections/section-kind";
import { isPlace } from "@/lib/domain/resume/values/place";

const SAME_EDGE_POINTS = 4;

function looks(segment: Segment): string {
  return `${Math.round(segment.size * 2)}/${segment.bold}/${segment.italic}`;
}

function isNote(line: Line): boolean {
  return lineDates(line).length > 0 || isPlace(line.text);
}

/**
 * Entries that stand side by side in one section ("Acme | Globex" over "Engineer | Analyst") are put below each other.
 * Such a grid shows by columns that begin at the same edge and by rows whose cells look alike; a table, whose rows are
 * entries, has its dates in one column only.
 */
export function unfoldGrid(lines: Line[], kind: SectionKind): Line[] {
  if (kind === "skills" || kind === "contact" || kind === "summary" || kind === "links") return lines;
  const result: Line[] = [];
  let start = 0;
  while (start < lines.length) {
    const edges = lines[start]?.segments.map((segment) => segment.x) ?? [];
    let end = start;
    while (end < lines.length && edges.length > 1 && fits(lines[end], edges, lines[start])) end++;
    const block = lines.slice(start, end);
    const columns = edges.map((edge, index) => columnLines(block, edge, edges[index + 1]));
    if (block.length >= 2 && isGrid(block, columns, kind)) {
      result.push(...columns.flat());
      start = end;
    } else {
      const line = lines[start];
      if (line) result.push(line);
      start++;
    }
  }
  return result;
}

/** True when every segment of a line begins at (or indented from) one of the edges, and no segment crosses the next one. */
function fits(line: Line | undefined, edges: number[], first: Line | undefined): boolean {
  if (!line || !first || line.region !== first.region) return false;
  return line.segments.every((segment) => {
    const column = edges.findLastIndex((edge) => segment.x >= edge - SAME_EDGE_POINTS);
    const next = edges[column + 1];
    return column >= 0 && segment.x - (edges[column] ?? 0) < 40 && (next === undefined || segment.right < next - 2);
  });
}

function columnLines(block: Line[], edge: number, next: number | undefined): Line[] {
  const right = next ?? Math.max(...block.map((line) => line.right));
  const region = { page: block[0]?.page ?? 1, left: edge, right };
  let above: number | null = null;
  return block.flatMap((line) => {
    const cells = line.segments.filter(
      (segment) => segment.x >= edge - SAME_EDGE_POINTS && (next === undefined || segment.x < next - SAME_EDGE_POINTS),
    );
    const [first] = cells;
    if (!first) return [];
    const gap = above === null ? 3 : (first.baseline - above) / first.size;
    above = first.baseline;
    return [lineOf(cells, region, gap)];
  });
}

function isGrid(block: Line[], columns: Line[][], kind: SectionKind): boolean {
  const [first, second] = columns;
  if (!first || !second) return false;
  const shared = block.filter((line) => line.segments.length > 1);
  if (shared.length < Math.max(2, second.length * 0.6)) return false;
  const alike = shared.filter(
    (line) => line.segments[0] && line.segments[1] && looks(line.segments[0]) === looks(line.segments[1]),
  ).length;
  if (alike < shared.length * 0.7) return false;
  if (columns.some((column) => column.filter(isNote).length > column.length * 0.6)) return false;
  const dated = columns.filter((column) => column.some((line) => lineDates(line).length > 0)).length;
  return kind === "work" || kind === "education" || kind === "volunteer"
    ? dated === columns.length
    : dated === columns.length || dated === 0;
}
