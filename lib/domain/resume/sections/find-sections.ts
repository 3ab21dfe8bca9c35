import { lineDates } from "@/lib/domain/resume/entries/line-dates";
import { type Line, lineOf, type Segment } from "@/lib/domain/resume/layout/line";
import {
  findHeadingStyles,
  hasHeadingForm,
  headingStyle,
  segmentProminence,
  type TextNorm,
} from "@/lib/domain/resume/sections/heading-looks";
import { type SectionKind, sectionKindOf } from "@/lib/domain/resume/sections/section-kind";
import { degreeScore, institutionScore, titleScore } from "@/lib/domain/resume/values/name-words";

export type Section = { kind: SectionKind; heading: Line | null; lines: Line[] };

type Candidate = { line: Line; kind: SectionKind; isExact: boolean };

/** The looks of most of a document's characters. */
export function textNorm(segments: Segment[]): TextNorm {
  const weigh = <T>(value: (segment: Segment) => T): T | undefined => {
    const counts = new Map<T, number>();
    for (const segment of segments) counts.set(value(segment), (counts.get(value(segment)) ?? 0) + segment.text.length);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  return {
    size: weigh((segment) => segment.size) ?? 10,
    bold: weigh((segment) => segment.bold) ?? false,
    color: weigh((segment) => segment.color) ?? "",
  };
}

/** How much a line stands out of the text, the room above it included. */
function prominence(line: Line, norm: TextNorm): number {
  const [head] = line.segments;
  return (head ? segmentProminence(head, norm) : 0) + (line.gap > 1.7 ? 0.5 : 0);
}

/** A line whose first phrase is a heading of the margin ("Experience | Acme Ltd …") is taken apart. */
function splitMarginHeadings(lines: Line[], norm: TextNorm): Line[] {
  return lines.flatMap((line) => {
    const [first, ...rest] = line.segments;
    if (!first || rest.length === 0 || line.bullet) return [line];
    const known = sectionKindOf(first.text);
    const isLabel = /:\s*$/.test(first.text) && first.size <= norm.size;
    if (!known?.isExact || isLabel || segmentProminence(first, norm) < 1) return [line];
    const next = rest[0];
    if (!next || next.x - first.right < first.size * 1.5) return [line];
    return [lineOf([first], line.region, line.gap), lineOf(rest, line.region, 1.2)];
  });
}

function findHeadings(lines: Line[], norm: TextNorm): Map<Line, SectionKind> {
  const candidates: (Candidate & { score: number; style: string })[] = [];
  for (const line of lines) {
    const [first] = line.segments;
    if (!first || line.segments.length > 1 || !hasHeadingForm(first)) continue;
    const known = sectionKindOf(first.text);
    if (known) candidates.push({ line, ...known, score: prominence(line, norm), style: headingStyle(first) });
  }
  const styles = findHeadingStyles(
    lines.flatMap((line) => (line.segments.length === 1 ? line.segments : [])),
    norm,
  );
  const settled = new Set([...styles.values()].flatMap((kinds) => [...kinds]));
  const threshold = candidates.some((candidate) => candidate.isExact && candidate.score >= 1.5) ? 1.25 : 0;
  const leastCommon = Math.min(
    ...candidates.filter((candidate) => styles.has(candidate.style)).map((candidate) => candidate.score),
  );
  const headings = new Map<Line, SectionKind>();
  for (const { line, kind, isExact, score, style } of candidates) {
    const isCommon = styles.has(style);
    // Besides the document's own style only a certain heading counts, of a kind that is not headed in that style already.
    const isLoner =
      isExact && score >= threshold && (styles.size === 0 || (!settled.has(kind) && score >= leastCommon - 0.5));
    if (isCommon || isLoner || (!isExact && styles.size === 0 && score >= 2)) headings.set(line, kind);
  }
  withoutHeadlines(headings, lines, candidates);
  // An unknown heading has the looks of the known ones, and these looks serve for little else.
  const firstKnown = lines.findIndex((line) => headings.has(line));
  for (const style of styles.keys()) {
    const alike = lines.filter((line) => line.segments[0] && headingStyle(line.segments[0]) === style);
    const known = alike.filter((line) => headings.has(line)).length;
    const isBigger = (alike[0]?.size ?? 0) >= norm.size * 1.12;
    if (known < 2 || (!isBigger && known < alike.length * 0.6)) continue;
    for (const line of alike) {
      if (
        headings.has(line) ||
        line.bullet ||
        line.segments.length > 1 ||
        (line.segments[0] && !hasHeadingForm(line.segments[0]))
      )
        continue;
      // Before the first known heading such a line is the headline under the name.
      if (lines.indexOf(line) > firstKnown) headings.set(line, sectionKindOf(line.text)?.kind ?? "other");
    }
  }
  return headings;
}

/**
 * What stands over the first certain heading may be set like one and be none: the headline under the name ("Education
 * Consultant" as a job title) and the word "Résumé" over a document.
 */
function withoutHeadlines(headings: Map<Line, SectionKind>, lines: Line[], candidates: Candidate[]): void {
  const [top, below] = lines;
  const isDocumentTitle = /^\W*r[ée]sum[ée]\W*$/iu.test(top?.text ?? "") && (below?.text.length ?? 0) < 40;
  if (top && isDocumentTitle) headings.delete(top);
  const isCertain = new Map(candidates.map(({ line, isExact }) => [line, isExact]));
  for (const line of lines) {
    if (!headings.has(line)) continue;
    if (isCertain.get(line)) return;
    if (titleScore(line.text) >= 2) headings.delete(line);
  }
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
  return adoptHeadlessWork(partTrailingLabels(sections.map(settleResearch)));
}

/** "Research" heads papers or jobs; jobs have spans of time and titles. */
function settleResearch(section: Section): Section {
  if (
    section.kind !== "publications" ||
    !/research|recherche|forschung|investigaci|pesquisa/i.test(section.heading?.text ?? "")
  )
    return section;
  const isJobs =
    section.lines.some((line) => lineDates(line).some((date) => !date.isSingle)) &&
    section.lines.some((line) => titleScore(line.text) >= 2);
  return isJobs ? { ...section, kind: "work" } : section;
}

/** Roles that follow the summary without a heading of their own: from the first dated line with a job title on. */
function adoptHeadlessWork(sections: Section[]): Section[] {
  if (sections.some((section) => section.kind === "work")) return sections;
  return sections.flatMap((section) => {
    if (section.kind !== "summary" && section.kind !== "contact" && section.kind !== "other") return [section];
    const dated = section.lines.findIndex((line) => !line.bullet && lineDates(line).some((date) => !date.isSingle));
    if (dated < 0) return [section];
    const start = [dated, dated - 1, dated - 2].find((index) => titleScore(section.lines[index]?.text ?? "") >= 2);
    if (start === undefined) return [section];
    return [
      { ...section, lines: section.lines.slice(0, start) },
      ...partHeadless(section.lines.slice(start), sections),
    ];
  });
}

/** Jobs without a heading, then studies and a list "Skills: …" without one: cut where the words change. */
function partHeadless(lines: Line[], sections: Section[]): Section[] {
  const has = (kind: SectionKind) => sections.some((section) => section.kind === kind);
  const isLabelled = (line: Line) => labelledKind(line) !== null;
  const studies = has("education")
    ? -1
    : lines.findIndex(
        (line) =>
          !line.bullet &&
          lineDates(line).length > 0 &&
          degreeScore(line.text) >= 1.5 &&
          degreeScore(line.text) + institutionScore(line.text) > titleScore(line.text),
      );
  const cuts = lines.flatMap((line, index): { at: number; kind: SectionKind }[] => {
    if (index === studies) return [{ at: index, kind: "education" }];
    const kind = isLabelled(line) ? labelledKind(line) : null;
    return kind && !has(kind) ? [{ at: index, kind }] : [];
  });
  const parts: { at: number; kind: SectionKind }[] = [{ at: 0, kind: "work" }, ...cuts.filter(({ at }) => at > 0)];
  return parts.map(({ at, kind }, index) => ({ kind, heading: null, lines: lines.slice(at, parts[index + 1]?.at) }));
}

/** A document may end in lists without a heading of their own ("Skills: …", "Languages: …"): they leave the section above. */
function partTrailingLabels(sections: Section[]): Section[] {
  const last = sections.at(-1);
  if (!last || last.heading === null) return sections;
  const isHeaded = (kind: SectionKind) => sections.some((section) => section.kind === kind);
  const start = last.lines.findLastIndex((line) => labelledKind(line) === null) + 1;
  const labelled = last.lines.slice(start).flatMap((line): Section[] => {
    const kind = labelledKind(line);
    return kind && !isHeaded(kind) ? [{ kind, heading: null, lines: [line] }] : [];
  });
  if (labelled.length === 0 || labelled.length < last.lines.length - start) return sections;
  return [...sections.slice(0, -1), { ...last, lines: last.lines.slice(0, start) }, ...labelled];
}

/** The kind of section that a line's own label announces ("Skills: Excel, SAP"), for lists only. */
function labelledKind(line: Line): SectionKind | null {
  const label = /^([^:]{3,40}):\s+\S/u.exec(line.text)?.[1];
  const known = label ? sectionKindOf(label) : null;
  return known?.isExact && (known.kind === "skills" || known.kind === "languages" || known.kind === "interests")
    ? known.kind
    : null;
}

function overlap(a: Line["region"], b: Line["region"]): number {
  return (
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) /
    Math.max(1, Math.min(a.right - a.left, b.right - b.left))
  );
}

function carriedSection(line: Line, ends: { region: Line["region"]; section: Section }[]): Section | null {
  const samePage = ends.filter((end) => end.region.page === line.page);
  if (samePage.length > 0) {
    // Below two columns the text goes on where the wider column ended; beside one, a new column starts afresh.
    const last = samePage.at(-1);
    return last && overlap(last.region, line.region) > 0.5 ? last.section : null;
  }
  const before = ends.filter((end) => end.region.page < line.page);
  const best = before.findLast(
    (end) => overlap(end.region, line.region) > 0.6 && Math.abs(end.region.left - line.region.left) < 60,
  );
  return (best ?? before.at(-1))?.section ?? null;
}
