import type { Segment } from "@/lib/domain/resume/layout/line";
import { headingStyle } from "@/lib/domain/resume/sections/heading-looks";
import { sectionKindOf } from "@/lib/domain/resume/sections/section-kind";

/** A heading that a narrow margin broke over two lines ("Work" over "Experience") is one heading. */
export function joinWrappedHeadings(segments: Segment[]): Segment[] {
  const taken = new Set<Segment>();
  const joined = segments.map((segment) => {
    if (segment.bullet || taken.has(segment) || segment.text.length > 30 || !/^\p{L}/u.test(segment.text))
      return segment;
    const below = segments.find(
      (other) =>
        other !== segment &&
        Math.abs(other.x - segment.x) < 2 &&
        other.baseline > segment.baseline &&
        other.baseline - segment.baseline < segment.size * 1.7 &&
        headingStyle(other) === headingStyle(segment),
    );
    if (!below || sectionKindOf(below.text)?.isExact) return segment;
    const text = `${segment.text} ${below.text}`;
    if (!sectionKindOf(text)?.isExact) return segment;
    taken.add(below);
    return { ...segment, text, right: Math.max(segment.right, below.right), spans: [] };
  });
  return joined.filter((segment) => !taken.has(segment));
}
