import { type Line, lineOf } from "@/lib/domain/resume/layout/line";
import { type SectionKind, sectionKindOf } from "@/lib/domain/resume/sections/section-kind";

export type Section = { kind: SectionKind; heading: Line | null; lines: Line[] };

type Candidate = { line: Line; kind: SectionKind; isExact: boolean };

export type TextNorm = { size: number; bold: boolean; color: string };

/** The looks of most of a document's characters. */
export function textNorm(lines: Line[]): TextNorm {
  const weigh = <T>(value: (line: Line) => T): T | undefined => {
    const counts = new Map<T, number>();
    for (const line of lines) counts.set(value(line), (counts.get(value(line)) ?? 0) + line.text.length);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  return { size: weigh((line) => line.size) ?? 10, bold: weigh((line) => line.bold) ?? false, color: weigh((line) => line.color) ?? "" };
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "");
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function looks(line: Line): string {
  const heading = line.segments[0] ?? line;
  return [Math.round(heading.size * 2), heading.bold, heading.font, isCapitals(heading.text), heading.italic].join("/");
}

/** How much a line stands out of the text: size counts most, then weight, capitals, colour and the room above. */
export function prominence(line: Line, norm: TextNorm): number {
  const head = line.segments[0] ?? line;
  let score = 0;
  if (head.size >= norm.size * 1.07) score += 2;
  if (head.size <= norm.size * 0.9) score -= 1;
  if (head.bold && !norm.bold) score += 1.5;
  if (isCapitals(head.text)) score += 1.5;
  if (head.color !== norm.color) score += 0.75;
  if (line.gap > 1.7) score += 0.5;
  return score;
}

/** A line whose first phrase is a heading of the margin ("Experience | Acme Ltd …") is taken apart. */
function splitMarginHeadings(lines: Line[], norm: TextNorm): Line[] {
  return lines.flatMap((line) => {
    const [first, ...rest] = line.segments;
    if (!first || rest.length === 0 || line.bullet) return [line];
    const known = sectionKindOf(first.text);
    const isLabel = /:\s*$/.test(first.text) && first.size <= norm.size;
    if (!known?.isExact || isLabel || prominence({ ...line, ...first, segments: [first], text: first.text }, norm) < 1) return [line];
    const next = rest[0];
    if (!next || (next.x - first.right < first.size * 1.5)) return [line];
    return [lineOf([first], line.region, line.gap), lineOf(rest, line.region, 1.2)];
  });
}

function findHeadings(lines: Line[], norm: TextNorm): Map<Line, SectionKind> {
  const candidates: Candidate[] = [];
  for (const line of lines) {
    const [first] = line.segments;
    if (!first || line.bullet || line.segments.length > 1 || first.text.length > 48) continue;
    if (/[.;,]$|\d{4}|@|https?:|^\W*[a-zà-ÿ]/.test(first.text.trim()) && !/^[a-z][a-z ]+$/.test(first.text)) continue;
    const known = sectionKindOf(first.text);
    if (known) candidates.push({ line, ...known });
  }
  const scored = candidates.map((candidate) => ({ ...candidate, score: prominence(candidate.line, norm) }));
  const hasLooks = scored.some((candidate) => candidate.isExact && candidate.score >= 1.5);
  const threshold = hasLooks ? 1.25 : 0;
  // The looks that most certain headings share decide about the less certain ones.
  const votes = new Map<string, Set<SectionKind>>();
  for (const { line, kind, isExact, score } of scored) {
    if (isExact && score >= threshold) votes.set(looks(line), (votes.get(looks(line)) ?? new Set()).add(kind));
  }
  const common = new Set([...votes].filter(([, kinds]) => kinds.size >= 2).map(([style]) => style));
  const commonSize = Math.min(...scored.filter(({ line }) => common.has(looks(line))).map(({ line }) => line.size));
  const headings = new Map<Line, SectionKind>();
  for (const { line, kind, isExact, score } of scored) {
    const isCommon = common.has(looks(line));
    if (isCommon || (isExact && score >= threshold && (common.size === 0 || score >= 2.5 || line.size >= commonSize - 0.1))) headings.set(line, kind);
    else if (!isExact && common.size === 0 && score >= 2) headings.set(line, kind);
  }
  // An unknown heading has the looks of the known ones, and these looks serve for little else.
  for (const style of common) {
    const alike = lines.filter((line) => looks(line) === style);
    const known = alike.filter((line) => headings.has(line)).length;
    const isBigger = (alike[0]?.size ?? 0) >= norm.size * 1.12;
    if (known < 2 || (!isBigger && known < alike.length * 0.6)) continue;
    for (const line of alike) {
      if (headings.has(line) || line.bullet || line.segments.length > 1 || line.text.length > 48 || /\d{4}|@|[.,;]$/.test(line.text)) continue;
      headings.set(line, sectionKindOf(line.text)?.kind ?? "other");
    }
  }
  return headings;
}

/**
 * Cuts a document into sections. What stands before the first heading of a region belongs to the section that the same
 * column of the page before ended with, or to "contact" when there is none (the head of the document).
 */
export function findSections(allLines: Line[], norm: TextNorm): Section[] {
  const lines = splitMarginHeadings(allLines, norm);
  const headings = findHeadings(lines, norm);
  const sections: Section[] = [];
  const ends: { region: Line["region"]; section: Section }[] = [];
  let current: Section | null = null;
  let region: Line["region"] | null = null;
  const open = (kind: SectionKind, heading: Line | null): Section => {
    const section: Section = { kind, heading, lines: [] };
    sections.push(section);
    return section;
  };
  for (const line of lines) {
    if (line.region !== region) {
      if (region && current) ends.push({ region, section: current });
      region = line.region;
      current = carriedSection(line, ends);
    }
    const kind = headings.get(line);
    if (kind) current = open(kind, line);
    else {
      current ??= open("contact", null);
      current.lines.push(line);
    }
  }
  return sections;
}

function overlap(a: Line["region"], b: Line["region"]): number {
  return Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) / Math.max(1, Math.min(a.right - a.left, b.right - b.left));
}

function carriedSection(line: Line, ends: { region: Line["region"]; section: Section }[]): Section | null {
  const samePage = ends.filter((end) => end.region.page === line.page);
  if (samePage.length > 0) {
    // Below two columns the text goes on where the wider column ended; beside one, a new column starts afresh.
    const last = samePage.at(-1);
    return last && overlap(last.region, line.region) > 0.5 ? last.section : null;
  }
  const before = ends.filter((end) => end.region.page < line.page);
  const best = before.findLast((end) => overlap(end.region, line.region) > 0.6 && Math.abs(end.region.left - line.region.left) < 60);
  return (best ?? before.at(-1))?.section ?? null;
}
