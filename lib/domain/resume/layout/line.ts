import type { Box } from "@/lib/domain/resume/layout/source-document";

/** A stretch of one style inside a segment; offsets are UTF-16 indexes into the segment's text. */
export type StyleSpan = {
  start: number;
  end: number;
  bold: boolean;
  italic: boolean;
  size: number;
  font: string;
  link?: string;
};

/** Words on one baseline without a gap wide enough to part them. */
export type Segment = {
  text: string;
  page: number;
  x: number;
  right: number;
  baseline: number;
  /** Size of most of its characters. */
  size: number;
  /** True when most of its characters are bold. */
  bold: boolean;
  italic: boolean;
  color: string;
  font: string;
  /** A bullet sign stood before it (the sign itself is not in the text). */
  bullet: boolean;
  spans: StyleSpan[];
};

/** The segments of one column that share a baseline, left to right. */
export type Line = {
  page: number;
  segments: Segment[];
  text: string;
  x: number;
  right: number;
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
  color: string;
  font: string;
  bullet: boolean;
  /** Distance to the line above in the same region, in multiples of this line's size; 9 for a region's first line. */
  gap: number;
  region: Region;
};

/** A part of a page that is read from top to bottom before the next begins. */
export type Region = { page: number; left: number; right: number };

export function segmentBox(segment: Segment, start = 0, end = segment.text.length): Box {
  const perCharacter = (segment.right - segment.x) / Math.max(1, segment.text.length);
  const round = (value: number) => Math.round(value * 10) / 10;
  return [
    round(segment.x + start * perCharacter),
    round(segment.baseline - segment.size * 0.85),
    round((end - start) * perCharacter),
    round(segment.size * 1.1),
  ];
}

export function lineOf(segments: Segment[], region: Region, gap: number): Line {
  const longest = segments.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  const first = segments[0] ?? longest;
  return {
    page: first.page,
    segments,
    text: segments.map((segment) => segment.text).join("  "),
    x: first.x,
    right: Math.max(...segments.map((segment) => segment.right)),
    baseline: first.baseline,
    size: longest.size,
    bold: first.bold,
    italic: first.italic,
    color: first.color,
    font: first.font,
    bullet: first.bullet,
    gap,
    region,
  };
}
