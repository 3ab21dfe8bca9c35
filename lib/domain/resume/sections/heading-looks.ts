import type { Segment } from "@/lib/domain/resume/layout/line";
import { type SectionKind, sectionKindOf } from "@/lib/domain/resume/sections/section-kind";

/** The looks of most of a document's characters. */
export type TextNorm = { size: number; bold: boolean; color: string };

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

export function headingStyle(segment: Segment): string {
  return [Math.round(segment.size * 2), segment.bold, segment.font, isCapitals(segment.text), segment.italic].join("/");
}

/** How much a phrase stands out of the text: size counts most, then weight, capitals and colour. */
export function segmentProminence(segment: Segment, norm: TextNorm): number {
  let score = 0;
  if (segment.size >= norm.size * 1.07) score += 2;
  if (segment.size <= norm.size * 0.9) score -= 1;
  if (segment.bold && !norm.bold) score += 1.5;
  if (isCapitals(segment.text)) score += 1.5;
  if (segment.color !== norm.color) score += 0.75;
  return score;
}

/** True for a phrase whose form allows a heading: short, no sentence, no date, no address. */
export function hasHeadingForm(segment: Segment): boolean {
  const text = segment.text.trim();
  if (segment.bullet || text.length > 48 || /[.;,]$|\d{4}|@|https?:/.test(text)) return false;
  return !/^[^\p{L}]*\p{Ll}/u.test(text) || /^\p{Ll}[\p{Ll} ]+$/u.test(text);
}

/**
 * The styles in which this document sets its headings: those that at least two different well-known headings share
 * (three, when the style hardly stands out). Empty when no style does, as in plain text with one heading.
 */
export function findHeadingStyles(segments: Segment[], norm: TextNorm): Map<string, Set<SectionKind>> {
  const kinds = new Map<string, Set<SectionKind>>();
  const prominent = new Set<string>();
  for (const segment of segments) {
    if (!hasHeadingForm(segment)) continue;
    const known = sectionKindOf(segment.text);
    if (!known?.isExact) continue;
    const style = headingStyle(segment);
    kinds.set(style, (kinds.get(style) ?? new Set()).add(known.kind));
    if (segmentProminence(segment, norm) >= 1.25) prominent.add(style);
  }
  return new Map([...kinds].filter(([style, found]) => found.size >= (prominent.has(style) ? 2 : 3)));
}
