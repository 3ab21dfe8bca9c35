import type { LineDate } from "@/lib/domain/resume/entries/line-dates";
import type { FieldRecorder } from "@/lib/domain/resume/field-recorder";
import { segmentBox } from "@/lib/domain/resume/layout/line";

export type SpanFields = { startDate?: string; endDate?: string };

/**
 * The start and end of an entry. Of several spans the first counts; two single dates are start and end. A single date is
 * the end of an education (`singleIs: "end"`) and the start of anything else.
 */
export function putDates(
  pointer: string,
  dates: LineDate[],
  recorder: FieldRecorder,
  singleIs: "start" | "end" = "start",
): SpanFields {
  const span = dates.find((date) => !date.isSingle) ?? dates[0];
  if (!span) return {};
  const located = { text: "date", page: span.segment.page, box: segmentBox(span.segment, span.from, span.to) };
  const [first, second] = dates;
  let start = span.start;
  let end = span.end;
  let confidence = 0.95;
  if (span.isSingle && first?.start && second?.isSingle && second.start && first.start < second.start) {
    start = first.start;
    end = second.start;
    confidence = 0.6;
  } else if (span.isSingle) {
    start = singleIs === "start" ? span.start : undefined;
    end = singleIs === "end" ? span.start : undefined;
    confidence = 0.6;
  }
  if (start && end && end < start.slice(0, end.length)) confidence = 0.3;
  if (start) recorder.put(`${pointer}/startDate`, located, confidence);
  if (end) recorder.put(`${pointer}/endDate`, located, confidence);
  if (span.isOpen) recorder.openEnded.push(pointer);
  return { ...(start ? { startDate: start } : {}), ...(end ? { endDate: end } : {}) };
}
