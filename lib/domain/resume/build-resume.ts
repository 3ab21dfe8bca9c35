import { bodyParagraphs } from "@/lib/domain/resume/entries/body-paragraphs";
import { dropTableHeads } from "@/lib/domain/resume/entries/drop-table-heads";
import { lineDates } from "@/lib/domain/resume/entries/line-dates";
import { unfoldGrid } from "@/lib/domain/resume/entries/unfold-grid";
import { unfoldRows } from "@/lib/domain/resume/entries/unfold-rows";
import { FieldRecorder } from "@/lib/domain/resume/field-recorder";
import { findLines } from "@/lib/domain/resume/layout/find-lines";
import { findRegions, type LayoutHints } from "@/lib/domain/resume/layout/find-regions";
import { findSegments } from "@/lib/domain/resume/layout/find-segments";
import { type Line, lineOf, type Segment } from "@/lib/domain/resume/layout/line";
import { type IsWord, mendBrokenWords } from "@/lib/domain/resume/layout/mend-broken-words";
import { mendWrappedDates } from "@/lib/domain/resume/layout/mend-wrapped-dates";
import { mirrorPages } from "@/lib/domain/resume/layout/mirror-pages";
import { dropRunningHeads } from "@/lib/domain/resume/layout/running-heads";
import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { readContact } from "@/lib/domain/resume/read/read-contact";
import { readEducation } from "@/lib/domain/resume/read/read-education";
import {
  listItems,
  readAwards,
  readCertificates,
  readLanguages,
  readProjects,
  readPublications,
  readVolunteer,
} from "@/lib/domain/resume/read/read-lists";
import { readSkills } from "@/lib/domain/resume/read/read-skills";
import { joinLocated, readWork } from "@/lib/domain/resume/read/read-work";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { findSections, type Section, textNorm } from "@/lib/domain/resume/sections/find-sections";
import {
  findHeadingStyles,
  headingStyle,
  segmentProminence,
  type TextNorm,
} from "@/lib/domain/resume/sections/heading-looks";
import { joinWrappedHeadings } from "@/lib/domain/resume/sections/join-wrapped-headings";
import { type SectionKind, sectionKindOf } from "@/lib/domain/resume/sections/section-kind";
import { isPlace } from "@/lib/domain/resume/values/place";

const SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

/** Phrases in one row that look alike and are not all headings: cells of a grid, whatever they say. */
function gridCells(segments: Segment[]): Set<Segment> {
  const rows = new Map<string, Segment[]>();
  for (const segment of segments) {
    const key = `${segment.page}/${Math.round(segment.baseline)}/${headingStyle(segment)}`;
    rows.set(key, [...(rows.get(key) ?? []), segment]);
  }
  const cells = [...rows.values()].filter(
    (row) => row.length > 1 && row.some((segment) => sectionKindOf(segment.text) === null),
  );
  // A heading in the margin stands first in its row and is no cell of it.
  return new Set(
    cells.flatMap((row) => row.filter((segment, index) => index > 0 || sectionKindOf(segment.text)?.isExact !== true)),
  );
}

function layoutHints(segments: Segment[], norm: TextNorm): LayoutHints {
  const styles = findHeadingStyles(segments, norm);
  const cells = gridCells(segments);
  const remembered = (test: (segment: Segment) => boolean) => {
    const answers = new Map<Segment, boolean>();
    return (segment: Segment) => {
      const known = answers.get(segment);
      if (known !== undefined) return known;
      const answer = test(segment);
      answers.set(segment, answer);
      return answer;
    };
  };
  return {
    isHeading: remembered(
      (segment) =>
        !segment.bullet &&
        !cells.has(segment) &&
        sectionKindOf(segment.text)?.isExact === true &&
        (styles.size > 0 ? styles.has(headingStyle(segment)) : segmentProminence(segment, norm) >= 0.75),
    ),
    isMarginalNote: remembered(
      (segment) =>
        lineDates(lineOf([segment], { page: segment.page, left: 0, right: 0 }, 1)).length > 0 ||
        isPlace(segment.text) ||
        segment.text.length < 4,
    ),
    isContactDetail: (segment) => /@|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|linkedin|github/i.test(segment.text),
  };
}

/** The document's lines in reading order. */
export function readingLines(document: SourceDocument, isWord: IsWord = () => false): Line[] {
  const pages = dropRunningHeads(
    document.pages.map((page) => ({ page, segments: joinWrappedHeadings(findSegments(page)) })),
    document.hasGeometry,
  );
  const all = pages.flatMap(({ segments }) => segments);
  const norm = textNorm(all);
  const hints = layoutHints(all, norm);
  const gutters: number[] = [];
  const lines = pages.flatMap(({ page, segments }) => {
    if (!document.hasGeometry)
      return findLines({ region: { page: page.number, left: 0, right: page.width }, segments });
    return findRegions(segments, page.number, hints, [...gutters], gutters).flatMap((part) =>
      mendWrappedDates(findLines(part)),
    );
  });
  return mendBrokenWords(lines, isWord);
}

function linesOf(sections: Section[], ...kinds: SectionKind[]): Line[] {
  return sections.filter((section) => kinds.includes(section.kind)).flatMap((section) => section.lines);
}

/**
 * A document as JSON Resume with its plain text in reading order. Every value carries its place and confidence under
 * `meta.dossier.fields`. `isWord` knows a vocabulary, for words broken at a line's end. What cannot be read stays absent; an empty document gives an empty resume and says so.
 */
export function buildResume(source: SourceDocument, isWord?: IsWord): { resume: Resume; text: string } {
  const document = mirrorPages(source);
  const lines = readingLines(document, isWord);
  const recorder = new FieldRecorder(document);
  const norm = textNorm(lines.flatMap((line) => line.segments));
  const sections = findSections(lines, norm).map((section) => ({
    ...section,
    lines: unfoldGrid(unfoldRows(dropTableHeads(section.lines, section.kind), section.kind), section.kind),
  }));
  const contact = readContact(linesOf(sections, "contact", "links"), lines, norm, recorder);
  const summary = joinLocated(bodyParagraphs(linesOf(sections, "summary")));
  const summaryText = recorder.put("/basics/summary", summary, 0.9);

  const each = <T>(kind: SectionKind, read: (section: Section, offset: number) => T[]): T[] => {
    const list: T[] = [];
    for (const section of sections) if (section.kind === kind) list.push(...read(section, list.length));
    return list;
  };
  const work = each("work", (section, offset) => readWork(section.lines, offset, recorder));
  const education = each("education", (section, offset) => readEducation(section.lines, offset, recorder));
  const languageItems = listItems(linesOf(sections, "languages"));
  const skills = each("skills", (section, offset) => {
    const read = readSkills(section.lines, offset, recorder);
    languageItems.push(...read.languageItems);
    return read.skills;
  });
  const lists = {
    volunteer: readVolunteer(linesOf(sections, "volunteer", "activities"), recorder),
    projects: readProjects(linesOf(sections, "projects"), recorder),
    certificates: readCertificates(linesOf(sections, "certificates"), recorder),
    awards: readAwards(linesOf(sections, "awards"), recorder),
    publications: readPublications(linesOf(sections, "publications"), recorder),
    languages: readLanguages(languageItems, recorder),
    interests: listItems(linesOf(sections, "interests")).map((item, index) => ({
      name: recorder.put(`/interests/${index}/name`, item, 0.8),
    })),
  };
  const basics = { ...contact.basics, ...(summaryText ? { summary: summaryText } : {}) };
  const isEmpty = Object.keys(recorder.fields).length === 0;
  const warnings = [
    ...document.warnings,
    ...(isEmpty ? ["Nothing in this document could be read as part of a resume."] : []),
  ];
  const resume: Resume = {
    $schema: SCHEMA,
    ...(Object.keys(basics).length > 0 ? { basics } : {}),
    ...(work.length > 0 ? { work } : {}),
    ...(education.length > 0 ? { education } : {}),
    ...(skills.length > 0 ? { skills } : {}),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    meta: {
      dossier: {
        fields: recorder.fields,
        openEnded: recorder.openEnded,
        warnings,
        ...(contact.phoneE164 ? { phoneE164: contact.phoneE164 } : {}),
        ...(contact.place ? { place: contact.place } : {}),
      },
    },
  };
  return {
    resume,
    text: lines
      .map((line) => (line.bullet ? `• ${line.text}` : line.text))
      .join("\n")
      .replace(/\u00ad$/gm, "-"),
  };
}
