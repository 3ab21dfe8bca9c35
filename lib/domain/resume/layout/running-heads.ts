import type { Segment } from "@/lib/domain/resume/layout/line";
import type { SourcePage } from "@/lib/domain/resume/layout/source-document";

type PageSegments = { page: SourcePage; segments: Segment[] };

const PAGE_NUMBER = /^(?:page|seite|página|p\.?)?\s*\d{1,2}\s*(?:(?:of|von|de|sur|\/)\s*\d{1,2})?$/i;
const PAGE_COUNT = /(?:^|\s)(?:page |seite )?\d{1,2}\s*(?:\/|of|von|de|sur)\s*\d{1,2}$/i;
const STAMP = /^(?:last updated|updated|stand|generated|printed|downloaded)\b/i;

/** Leaves out page numbers, "Jane Doe – 2/3" at the edges of pages, and the stamp of a print date. */
export function dropRunningHeads(pages: PageSegments[], hasGeometry: boolean): PageSegments[] {
  if (!hasGeometry) return pages;
  return pages.map(({ page, segments }) => {
    const baselines = segments.map((segment) => segment.baseline);
    const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
    return {
      page,
      segments: segments.filter((segment) => {
        const isEdge = segment.baseline < first + 12 || segment.baseline > last - 12;
        if (!isEdge) return true;
        return !PAGE_NUMBER.test(segment.text) && !(PAGE_COUNT.test(segment.text) && segment.text.length < 60) && !STAMP.test(segment.text);
      }),
    };
  });
}
