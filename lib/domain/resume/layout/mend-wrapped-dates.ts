import { type Line, lineOf } from "@/lib/domain/resume/layout/line";

const OPEN_DASH = /\d\s*[-–—]$/;
const OPEN_MONTH = /[-–—]\s*\p{L}{3,10}\.?$/u;
const YEAR = /^(?:19|20)\d{2}$/;
const DATE_START =
  /^(?:\p{L}{3,10}\.?\s+)?(?:19|20)\d{2}$|^(?:0?[1-9]|1[0-2])[./]\d{4}$|^(?:present|current|now|today|heute|aktuell|présent|aujourd['’]hui|ce jour|actualidad|actualmente|presente|atual|hoje)$/iu;

/** A span of time that a narrow column broke after its dash ("2017 –" over "Present") is put together again. */
export function mendWrappedDates(lines: Line[]): Line[] {
  const taken = new Set<Line["segments"][number]>();
  const mended = lines.map((line, index) => {
    const segments = line.segments.map((segment) => {
      const wanted = OPEN_DASH.test(segment.text)
        ? DATE_START
        : OPEN_MONTH.test(segment.text) && /\d{4}/.test(segment.text)
          ? YEAR
          : null;
      if (!wanted) return segment;
      const end = lines
        .slice(index + 1, index + 3)
        .flatMap((below) => below.segments)
        .find(
          (below) =>
            wanted.test(below.text.trim()) &&
            (Math.abs(below.x - segment.x) < segment.size || Math.abs(below.right - segment.right) < segment.size),
        );
      if (!end) return segment;
      taken.add(end);
      return { ...segment, text: `${segment.text} ${end.text}` };
    });
    return { line, segments };
  });
  return mended.flatMap(({ line, segments }) => {
    const kept = segments.filter((segment) => !taken.has(segment));
    return kept.length === 0 ? [] : [lineOf(kept, line.region, line.gap)];
  });
}
