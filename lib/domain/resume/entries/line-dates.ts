import type { Line, Segment } from "@/lib/domain/resume/layout/line";
import { type DateRange, findDateRanges } from "@/lib/domain/resume/values/date-range";

export type LineDate = DateRange & { segment: Segment };

/** True when nothing but signs is left of a text once its date is taken out. */
function isAllDate(text: string, range: DateRange): boolean {
  const rest = `${text.slice(0, range.from)}${text.slice(range.to)}`;
  return (
    rest
      .replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/^(?:expected|anticipated|graduat(?:ed|ion)|issued|completed|est|exp|date|period|zeitraum)+$/i, "") ===
    ""
  );
}

/**
 * The date of an entry's head: a span of dates, or a single date that stands alone, in brackets, or at the edge of its
 * phrase. A year inside a sentence is none.
 */
export function lineDates(line: Line): LineDate[] {
  const known = datesOfLines.get(line);
  if (known) return known;
  const found = readLineDates(line);
  datesOfLines.set(line, found);
  return found;
}

/** Every step asks for a line's dates again; lines are never changed, so one answer a line is enough. */
const datesOfLines = new WeakMap<Line, LineDate[]>();

function readLineDates(line: Line): LineDate[] {
  if (line.bullet && line.text.length > 110) return [];
  const found: LineDate[] = [];
  for (const segment of line.segments) {
    for (const range of findDateRanges(segment.text)) {
      const before = segment.text.slice(0, range.from);
      const after = segment.text.slice(range.to);
      const isEdge =
        isAllDate(segment.text, range) ||
        (/^\s*[)\]|•·,–—-]?\s*$/.test(after) &&
          /(?:[(|,•·–—:\-[]|\b(?:graduated|graduation|expected|issued|since|anticipated|completed|in|class of)\b:?)\s*$/i.test(
            before,
          )) ||
        (/^\s*\(?$/.test(before) && /^\s*(?:[)|,•·–—:\-\]])/.test(after));
      const words = before.trim().split(/\s+/);
      const isProse =
        words.length > 9 &&
        words.filter((word) => /^\p{Ll}{3}/u.test(word)).length > 2 &&
        !/[(|•·,–—]\s*$/.test(before);
      if (isProse || (range.isSingle && !isEdge)) continue;
      found.push({ ...range, segment });
    }
  }
  return found;
}
