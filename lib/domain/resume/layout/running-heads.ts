import type { Segment } from "@/lib/domain/resume/layout/line";
import type { SourcePage } from "@/lib/domain/resume/layout/source-document";

type PageSegments = { page: SourcePage; segments: Segment[] };

const PAGE_NUMBER = /^(?:page|seite|página|p\.?)?\s*\d{1,2}\s*(?:(?:of|von|de|sur|\/)\s*\d{1,2})?$/i;
const PAGE_COUNT = /(?:^|\s)(?:page |seite )?\d{1,2}\s*(?:\/|of|von|de|sur)\s*\d{1,2}$/i;
const STAMP = /^(?:last updated|updated|stand|generated|printed|downloaded)\b/i;

function shapeOf(segment: Segment): string {
  return `${segment.text.replace(/\d+/g, "#")}@${Math.round(segment.x / 10)}`;
}

/** Texts that stand at the edge of more than one page, numbers aside. */
function repeatedTexts(pages: PageSegments[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { segments } of pages) {
    const baselines = segments.map((segment) => segment.baseline);
    const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
    const shapes = new Set(
      segments.filter((segment) => segment.baseline < first + 12 || segment.baseline > last - 12).map(shapeOf),
    );
    for (const shape of shapes) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([shape]) => shape));
}

/** Leaves out page numbers, "Jane Doe – 2/3" at the edges of pages, and the stamp of a print date. */
export function dropRunningHeads(pages: PageSegments[], hasGeometry: boolean): PageSegments[] {
  if (!hasGeometry) return pages;
  const repeated = repeatedTexts(pages);
  return pages.map(({ page, segments }) => {
    const baselines = segments.map((segment) => segment.baseline);
    const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
    return {
      page,
      segments: segments.filter((segment) => {
        const isEdge = segment.baseline < first + 12 || segment.baseline > last - 12;
        if (!isEdge) return true;
        if (repeated.has(shapeOf(segment)) && (page.number > 1 || segment.baseline > last - 12)) return false;
        return (
          !PAGE_NUMBER.test(segment.text) &&
          !(PAGE_COUNT.test(segment.text) && segment.text.length < 60) &&
          !STAMP.test(segment.text)
        );
      }),
    };
  });
}
