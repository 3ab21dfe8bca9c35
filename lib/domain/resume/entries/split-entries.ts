import { lineDates } from "@/lib/domain/resume/entries/line-dates";
import { type Line, lineOf, type Segment } from "@/lib/domain/resume/layout/line";
import { DURATION } from "@/lib/domain/resume/values/date-range";
import { degreeScore, institutionScore, organisationScore, titleScore } from "@/lib/domain/resume/values/name-words";
import { isPlace } from "@/lib/domain/resume/values/place";
import { isCaseless, isWithoutSpaces } from "@/lib/domain/resume/values/script-words";

/** One entry of a section: the lines that say what it is, and the lines that tell about it. */
export type Entry = { header: Line[]; body: Line[] };

type Marked = {
  line: Line;
  isBody: boolean;
  isDated: boolean;
  /** A date or place in the margin of a body line: it belongs to the head above. */
  isNote: boolean;
};

const MAX_LINES_ABOVE_DATE = 3;
export const URL_ONLY = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$|^(?:link|website|github|demo)$/i;

export function looksOf(line: Line): string {
  return `${Math.round(line.size * 2)}/${line.bold}/${line.italic}/${line.font}`;
}

/** Without capitals or spaces to go by: prose is longer than a name, or ends or pauses like a sentence. */
function isCaselessSentence(text: string): boolean {
  if (titleScore(text) > 0 && text.length < 16) return false;
  if (organisationScore(text) > 0 || institutionScore(text) > 0 || degreeScore(text) > 0) return /[。，؛،]/u.test(text);
  if (/[。，]|[؟.]$/u.test(text)) return true;
  return isWithoutSpaces(text) ? text.length >= 10 : text.trim().split(/\s+/).length >= 4;
}

function isSentence(text: string): boolean {
  if (isCaseless(text)) return isCaselessSentence(text);
  const all = text.trim().split(/\s+/);
  const words = all.length;
  // "Bachelor of Arts in History, magna cum laude"
  if (degreeScore(text) >= 3 && words <= 12 && !/[.!?;:]$/.test(text.trim())) return false;
  if (words >= 3 && /\p{Ll}{4}\.$/u.test(text.trim()) && saysNoName(text)) return true;
  const small = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words >= 7 && small >= words * 0.55) return true;
  if (words >= 3 && small >= words * 0.6 && /\p{Ll}{3}[.!?]$/u.test(text.trim())) return true;
  return (
    (words >= 5 && /[.!?;:]$/.test(text.trim()) && !/\b(?:inc|ltd|co|corp|sr|jr|gmbh|e\.v)\.$/i.test(text.trim())) ||
    (words >= 14 && small >= words * 0.35) ||
    words >= 20
  );
}

/** No word of it belongs to a title, an employer or a school: German writes its nouns with capitals. */
const saysNoName = (text: string) =>
  titleScore(text) + organisationScore(text) + institutionScore(text) + degreeScore(text) === 0;

function isNoteText(segment: Segment): boolean {
  return (
    isPlace(segment.text) ||
    segment.text.replace(DURATION, "").trim() === "" ||
    isDateOnly(lineOf([segment], { page: segment.page, left: 0, right: 0 }, 1))
  );
}

/** Takes dates, places and durations in the right margin off the body line they happen to stand beside. */
function withoutNotes(line: Line): { line: Line; note: Line | null } {
  const [first, ...others] = line.segments;
  const last = others.at(-1);
  if (!first || !last || others.length > 1 || last.x - first.right < 1.5 * first.size || !isNoteText(last))
    return { line, note: null };
  const isBodyText = line.bullet || isSentence(first.text) || /^\p{Ll}/u.test(first.text);
  return isBodyText
    ? { line: lineOf([first], line.region, line.gap), note: lineOf([last], line.region, line.gap) }
    : { line, note: null };
}

/** Tells head lines from body lines. Bullets, their continuations and prose are body. */
function markLines(lines: Line[]): Marked[] {
  const parted = lines.map(withoutNotes);
  const bullets = parted.filter(({ line }) => line.bullet);
  const datedBullets = bullets.filter(({ line }) => lineDates(line).some((date) => !date.isSingle));
  const bulletsAreHeads = bullets.length > 0 && datedBullets.length >= Math.max(1, bullets.length * 0.5);
  const marked: Marked[] = [];
  for (const { line, note } of parted) {
    const isDated = lineDates(line).length > 0;
    marked.push({
      line,
      isDated,
      isBody: isBody(
        line,
        marked.findLast((item) => !item.isNote),
        isDated,
        bulletsAreHeads,
      ),
      isNote: false,
    });
    if (note) marked.push({ line: note, isDated: lineDates(note).length > 0, isBody: false, isNote: true });
  }
  markIndented(marked);
  return marked;
}

/** Short lines at the indent of the body's text are body too: their bullets may be drawn as shapes, which nobody sees here. */
function markIndented(marked: Marked[]): void {
  const heads = marked.filter((item) => !item.isBody && !item.isNote && item.isDated).map((item) => item.line.x);
  for (const { line, isBody } of marked) {
    // Behind a column of dates the heads stand where the text stands.
    const [, named] = line.segments;
    if (!isBody && named && beginsWithDate(line)) heads.push(named.x);
  }
  const [first] = marked;
  if (first && !first.isBody) heads.push(first.line.x);
  const indents = marked
    .filter((item) => item.isBody && heads.every((x) => Math.abs(x - item.line.x) > 4))
    .map((item) => item.line.x);
  for (const item of marked) {
    const { line } = item;
    if (item.isBody || item.isDated || item.isNote || line.bold || line.segments.length > 1 || isPlace(line.text))
      continue;
    if (indents.some((x) => Math.abs(x - line.x) < 2.5)) item.isBody = true;
  }
}

function isBody(line: Line, previous: Marked | undefined, isDated: boolean, bulletsAreHeads: boolean): boolean {
  if (line.bullet && !bulletsAreHeads) return true;
  if (isDated) return false;
  if (URL_ONLY.test(line.text.trim())) return previous?.isBody ?? false;
  const above = previous?.line;
  if (above && previous.isBody && line.page === above.page && line.region === above.region) {
    const isTight = line.gap < above.gap + 0.25 || line.gap < 1.45;
    const sameLooks = looksOf(line) === looksOf(above);
    if (above.bullet && Math.abs(line.x - above.x) < 4 && (sameLooks || !line.bold) && isTight) return true;
    if (!above.bullet && Math.abs(line.x - above.x) < 4 && sameLooks && isTight && !line.bold) {
      const isAboveFull = above.right > above.region.right - (above.region.right - above.region.left) * 0.18;
      if (isAboveFull || /^\p{Ll}/u.test(line.text)) return true;
    }
  }
  if (above && previous.isBody && /^[\p{Ll}(]/u.test(line.text) && !line.bold) return true;
  if (line.segments.length === 1 && isSentence(line.text) && !line.bold) return true;
  return line.segments.length === 1 && line.text.length > 95 && !line.bold;
}

type Block = { header: Marked[]; body: Marked[] };

function toBlocks(marked: Marked[]): Block[] {
  const blocks: Block[] = [];
  for (const item of marked) {
    const block = blocks.at(-1);
    if (item.isNote && block) block.header.push(item);
    else if (item.isBody) {
      if (block) block.body.push(item);
      else blocks.push({ header: [], body: [item] });
    } else if (!block || block.body.length > 0) blocks.push({ header: [item], body: [] });
    else block.header.push(item);
  }
  return blocks;
}

function beginsWithDate(line: Line): boolean {
  const [first] = line.segments;
  return first !== undefined && !line.bullet && isDateOnly(lineOf([first], line.region, 1));
}

/** Where each further entry begins in a run of head lines that holds several dates. */
function splitHeader(header: Marked[], sectionOpening: string): Marked[][] {
  const dated = header.flatMap((item, index) => (item.isDated ? [index] : []));
  if (dated.length < 2) return [header];
  const starts = [0];
  const [firstDate = 0] = dated;
  const opening = header[0] ? looksOf(header[0].line) : "";
  const opensWithDate = header[0] !== undefined && beginsWithDate(header[0].line);
  for (let k = 1; k < dated.length; k++) {
    const [before = 0, at = 0] = [dated[k - 1], dated[k]];
    const candidates = header.slice(before + 1, at + 1);
    const dateLine = header[at]?.line;
    if (!dateLine || (candidates.length === 1 && !opensWithDate && isDateOnly(dateLine))) continue;
    if (opensWithDate && beginsWithDate(dateLine)) {
      // The date stands before all else in each entry: in a column of its own, or on a line above.
      starts.push(at);
      continue;
    }
    const gaps = candidates.map((item) => item.line.gap);
    const widest = gaps.indexOf(Math.max(...gaps));
    // An employer's line, set like the section's first line, opens an entry even above a line set like a role's title.
    const employer = candidates.findIndex((item) => looksOf(item.line) === sectionOpening);
    const alike = employer >= 0 ? employer : candidates.findIndex((item) => looksOf(item.line) === opening);
    const isSetApart = gaps.every((gap, index) => index === widest || gap < (gaps[widest] ?? 0) - 0.3);
    const offset =
      candidates.length === 1
        ? 0
        : isSetApart
          ? widest
          : alike >= 0
            ? alike
            : Math.max(0, candidates.length - 1 - firstDate);
    starts.push(before + 1 + offset);
  }
  return starts.map((start, index) => header.slice(start, starts[index + 1]));
}

export function isDateOnly(line: Line): boolean {
  const dates = lineDates(line);
  if (dates.length === 0) return false;
  let rest = line.text;
  for (const date of dates) rest = rest.replace(date.segment.text.slice(date.from, date.to), "");
  return rest.replace(/[^\p{L}]/gu, "").length < 3 || isPlace(rest.replace(/^[\s|,•·–—-]+|[\s|,•·–—-]+$/g, ""));
}

/**
 * Cuts the lines of a dated section (work, education, projects, volunteering) into entries. A run of head lines with a
 * date is an entry; one without is an entry when it has the looks of the others' first lines or when no entry has a
 * date at all, and otherwise text of the entry above.
 */
export function splitEntries(lines: Line[]): Entry[] {
  const blocks = toBlocks(markLines(lines));
  const isDatedSection = blocks.some((block) => block.header.some((item) => item.isDated));
  const openings = new Set(
    blocks
      .filter((block) => block.header.some((item) => item.isDated))
      .flatMap((block) => (block.header[0] ? [looksOf(block.header[0].line)] : [])),
  );
  const bodyLooks = new Set(blocks.flatMap((block) => block.body.map((item) => looksOf(item.line))));
  const firstLine = blocks.find((block) => block.header.length > 0)?.header[0]?.line;
  const sectionOpening = firstLine ? looksOf(firstLine) : "";
  const entries: Entry[] = [];
  for (const block of blocks) {
    const last = entries.at(-1);
    const isDated = block.header.some((item) => item.isDated);
    const [first] = block.header;
    if (!first) {
      if (last) last.body.push(...block.body.map((item) => item.line));
      continue;
    }
    if (!isDated && isDatedSection && last) {
      const style = looksOf(first.line);
      const isAlike = openings.has(style) && !bodyLooks.has(style) && first.line.text.length < 80;
      const isTitled =
        openings.has(style) && first.line.gap > 1.5 && titleScore(first.line.text) > 0 && block.body.length > 0;
      if (!isAlike && !isTitled) {
        last.body.push(...block.header.map((item) => item.line), ...block.body.map((item) => item.line));
        continue;
      }
    }
    let header = block.header;
    const firstDate = header.findIndex((item) => item.isDated);
    if (last && firstDate > MAX_LINES_ABOVE_DATE) {
      const cut = firstDate - MAX_LINES_ABOVE_DATE;
      last.body.push(...header.slice(0, cut).map((item) => item.line));
      header = header.slice(cut);
    }
    const parts = isDated ? splitHeader(header, sectionOpening) : [header];
    parts.forEach((part, index) => {
      const isLast = index === parts.length - 1;
      entries.push({ header: part.map((item) => item.line), body: isLast ? block.body.map((item) => item.line) : [] });
    });
  }
  return entries;
}
