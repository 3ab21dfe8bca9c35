import type { RegionSegments } from "@/lib/domain/resume/layout/find-regions";
import { type Line, lineOf, type Segment } from "@/lib/domain/resume/layout/line";

/** The lines of a region from top to bottom, with the gap to the line above. */
export function findLines({ region, segments }: RegionSegments): Line[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const row = rows.findLast((candidate) => {
      const first = candidate[0];
      return first && Math.abs(first.baseline - segment.baseline) <= 0.3 * Math.min(first.size, segment.size);
    });
    if (row) row.push(segment);
    else rows.push([segment]);
  }
  let above: number | null = null;
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const baseline = row[0]?.baseline ?? 0;
    const size = Math.max(...row.map((segment) => segment.size));
    const gap = above === null ? 9 : (baseline - above) / size;
    above = baseline;
    return lineOf(row, region, gap);
  });
}
