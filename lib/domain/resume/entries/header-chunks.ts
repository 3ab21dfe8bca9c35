import { joinWrapped } from "@/lib/domain/resume/entries/body-paragraphs";
import { type LineDate, lineDates } from "@/lib/domain/resume/entries/line-dates";
import { URL_ONLY } from "@/lib/domain/resume/entries/split-entries";
import { type Line, lineOf, type Segment, segmentBox } from "@/lib/domain/resume/layout/line";
import type { Located } from "@/lib/domain/resume/located";
import { DURATION } from "@/lib/domain/resume/values/date-range";
import { degreeScore, institutionScore, organisationScore, titleScore } from "@/lib/domain/resume/values/name-words";
import { couldBePlace, isPlace, splitTrailingPlace } from "@/lib/domain/resume/values/place";

/** A candidate for a name or a title in an entry's head. */
export type Chunk = Located & {
  bold: boolean;
  italic: boolean;
  size: number;
  line: number;
  /** What a label before it ("Company:") said that it is. */
  told?: "title" | "organisation";
};

export type EntryHead = {
  chunks: Chunk[];
  dates: LineDate[];
  place?: Located;
  /** True when the place was written behind a comma, after a title or an employer. */
  isPlaceTrailing?: boolean;
  url?: Located;
  /** Sentences that stand in the head, behind the date for instance. */
  prose: Located[];
};

/** "Warehouse Lead at" before an employer set in bold. */
const CONNECTOR = /\s+(?:at|bei|chez)$/i;
const EDGE_SIGNS = /^[\s|,;:•·–—\-()[\]/@]+|[\s|,;:•·–—\-([/@]+$/g;
const EMPLOYMENT_TYPE =
  /^(?:full[- ]?time|part[- ]?time|contract|contractor|temporary|permanent|internship|seasonal|vollzeit|teilzeit|temps plein|temps partiel|cdi|cdd|tiempo completo|medio tiempo|tempo integral|minijob|befristet|unbefristet|on-?site|hybrid|remote|per diem)$/i;

const TITLE_LABEL =
  /^\s*(?:job title|designation|position(?: held)?|role|title|post|funktion|tätigkeit|stelle|poste|fonction|puesto|cargo|função|qualification|degree|course(?: of study)?|abschluss|studiengang|diplôme|título|titulación|curso|grau)\s*:\s*/i;
const ORGANISATION_LABEL =
  /^\s*(?:company(?: name)?|employer|organi[sz]ation|firm|firma|arbeitgeber|unternehmen|entreprise|société|employeur|empresa|empleador|empregador|institution|school|university|college|(?:hoch)?schule|universität|établissement|école|centro|instituição)\s*:\s*/i;
const OTHER_LABEL =
  /^\s*(?:duration|period|dates?|from|location|place|zeitraum|dauer|ort|période|durée|lieu|periodo|período|fechas?|duración|lugar|duração|local|duties|responsibilities|aufgaben|missions|funciones|atividades)\s*:\s*/i;

/** The label a field of an entry's head begins with, and what it says about the field. */
function labelOf(text: string): { length: number; told?: "title" | "organisation" } | null {
  const title = TITLE_LABEL.exec(text);
  if (title) return { length: title[0].length, told: "title" };
  const organisation = ORGANISATION_LABEL.exec(text);
  if (organisation) return { length: organisation[0].length, told: "organisation" };
  const other = OTHER_LABEL.exec(text);
  return other ? { length: other[0].length } : null;
}

export function trimSigns(text: string): string {
  let trimmed = text.replace(EDGE_SIGNS, "");
  // A closing bracket stays when its opening one is inside.
  if (/\)$/.test(trimmed) && !trimmed.includes("(")) trimmed = trimmed.replace(/\)+$/, "");
  if (trimmed.includes("(") && !trimmed.includes(")")) {
    trimmed = text.includes(")")
      ? `${trimmed})`
      : trimmed.replace(/\s*\([^)]*$/, (open) => (open.length < 3 ? "" : open));
  }
  return trimmed.trim();
}

/** Offsets at which the style changes beside a separator: "**Acme**, Engineer" has two parts. */
function styleCuts(segment: Segment): number[] {
  const cuts: number[] = [];
  for (let i = 1; i < segment.spans.length; i++) {
    const [before, after] = [segment.spans[i - 1], segment.spans[i]];
    if (!before || !after) continue;
    const changes =
      before.bold !== after.bold ||
      before.italic !== after.italic ||
      Math.abs(before.size - after.size) > 0.6 ||
      before.font !== after.font;
    if (!changes) continue;
    const left = segment.text.slice(0, after.start);
    const right = segment.text.slice(after.start);
    if (
      /[,|:•·–—@(-]\s*$/.test(left) ||
      /^\s*[,|:•·–—@(-]/.test(right) ||
      /\bat\s*$/.test(left) ||
      /^\s*at\b/.test(right) ||
      before.bold !== after.bold
    )
      cuts.push(after.start);
  }
  return cuts;
}

type Stretch = { text: string; start: number; segment: Segment };

function stretches(segment: Segment, dates: LineDate[], labelLength: number): Stretch[] {
  const holes = dates.filter((date) => date.segment === segment).map((date) => [date.from, date.to] as const);
  if (labelLength > 0) holes.push([0, labelLength]);
  for (const match of segment.text.matchAll(DURATION)) {
    const isAside = holes.length > 0 || match[0].length >= segment.text.trim().length - 2;
    if (isAside) holes.push([match.index, match.index + match[0].length]);
  }
  const edges = new Set<number>([0, segment.text.length, ...styleCuts(segment)]);
  for (const match of segment.text.matchAll(/\s+[|•·@]\s+|\s+[|]|[|]\s+|\s{2,}/g))
    edges.add(match.index + match[0].length);
  for (const [from, to] of holes) edges.add(from).add(to);
  const cuts = [...edges].sort((a, b) => a - b);
  const parts: Stretch[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start = 0, end = 0] = [cuts[i], cuts[i + 1]];
    if (holes.some(([from, to]) => start >= from && end <= to)) continue;
    parts.push({ text: segment.text.slice(start, end), start, segment });
  }
  return parts;
}

const CONNECTOR_END = /(?:\b(?:in|of|and|for|und|für|de|et|y|e|the|at|mit|im|en|des|du|der)|[&,/-])$/i;

/**
 * A head that a narrow column broke over two lines becomes one again: both lines look alike, the first is full, and it
 * either ends in the middle of a phrase or the second could not stand for itself.
 */
function joinWrappedLines(header: Line[]): Line[] {
  const lines: Line[] = [];
  for (const line of header) {
    const above = lines.at(-1);
    const [upper, ...moreAbove] = above?.segments ?? [];
    const [lower, ...moreBelow] = line.segments;
    if (
      above &&
      upper &&
      lower &&
      moreAbove.length === 0 &&
      moreBelow.length === 0 &&
      isWrapped(above, upper, line, lower)
    ) {
      const text = joinWrapped(upper.text, lower.text);
      const spans = [
        ...upper.spans,
        ...upper.spans.slice(-1).map((span) => ({ ...span, start: upper.text.length, end: text.length })),
      ];
      lines[lines.length - 1] = {
        ...lineOf([{ ...upper, text, spans, right: Math.max(upper.right, lower.right) }], line.region, above.gap),
      };
    } else lines.push(line);
  }
  return lines;
}

const NARROW_POINTS = 220;

function isWrapped(above: Line, upper: Segment, line: Line, lower: Segment): boolean {
  if (
    above.region !== line.region ||
    Math.abs(upper.x - lower.x) > 2 ||
    line.gap > 1.6 ||
    upper.bold !== lower.bold ||
    upper.italic !== lower.italic
  )
    return false;
  if (
    Math.abs(upper.size - lower.size) > 0.3 ||
    lineDates(line).length > 0 ||
    lineDates(above).length > 0 ||
    isPlace(lower.text)
  )
    return false;
  // A head never ends in "of" or "in", however much room was left.
  if (/\s(?:of|in|and|for|und|für|de|des|du|der|mit|et)$/i.test(upper.text)) return true;
  const firstWord = lower.text.split(" ")[0] ?? "";
  const needed = (firstWord.length + 1) * ((lower.right - lower.x) / Math.max(1, lower.text.length));
  // A cell of a table keeps some room to its border.
  const padding = line.region.right - line.region.left < NARROW_POINTS ? 14 : 1;
  const isFull = upper.right + needed > line.region.right - padding;
  if (!isFull) return false;
  const standsAlone =
    titleScore(lower.text) > 0 ||
    degreeScore(lower.text) > 0 ||
    organisationScore(lower.text) > 1 ||
    institutionScore(lower.text) > 0;
  return (
    CONNECTOR_END.test(upper.text) || /^\p{Ll}/u.test(lower.text) || (!standsAlone && lower.text.split(" ").length <= 2)
  );
}

/** "Acme, | Leeds — Engineer": behind an employer and a comma stands its town, and what follows a dash is the role or degree. */
function leadingTown(stretch: Stretch, text: string): { end: number; next: number } | null {
  if (!/,\s*$/.test(stretch.segment.text.slice(0, stretch.start))) return null;
  const dash = /\s+[–—-]\s+/.exec(text);
  if (!dash || !couldBePlace(text.slice(0, dash.index))) return null;
  const next = dash.index + dash[0].length;
  return titleScore(text.slice(next)) + degreeScore(text.slice(next)) > 0 ? { end: dash.index, next } : null;
}

/** Takes an entry's head apart: dates, place, link, and the chunks that may be its title and its organisation. */
export function headerChunks(header: Line[], options: { keepPlaces?: boolean } = {}): EntryHead {
  const head: EntryHead = { chunks: [], dates: [], prose: [] };
  joinWrappedLines(header).forEach((line, lineIndex) => {
    const dates = lineDates(line);
    head.dates.push(...dates);
    for (const segment of line.segments) {
      const label = labelOf(segment.text);
      for (const stretch of stretches(segment, dates, label?.length ?? 0)) {
        const text = trimSigns(
          stretch.text
            .replace(/\b(?:expected|anticipated|graduat(?:ed|ion)(?: date)?|issued)\b:?\s*$/i, "")
            .replace(/\u00ad/g, ""),
        );
        if (
          !/[\p{L}\p{N}]/u.test(text) ||
          /^(?:in|of|at|from|since|to|and|expected|anticipated|graduation|graduated|graduating|present|class of|degree)$/i.test(
            text,
          )
        )
          continue;
        const start = stretch.start + Math.max(0, stretch.text.indexOf(text));
        const located: Located = { text, page: line.page, box: segmentBox(segment, start, start + text.length) };
        const span = segment.spans.find((candidate) => candidate.end > start);
        if (URL_ONLY.test(text)) {
          head.url ??= located;
          continue;
        }
        if (EMPLOYMENT_TYPE.test(text) && !(/^remote$|^hybrid$/i.test(text) && !head.place)) continue;
        if (isPlace(text.replace(/\.$/, "")) || isPlace(text)) {
          head.place ??= located;
          continue;
        }
        const isAfterDate = dates.some((date) => date.segment === segment && date.to <= stretch.start);
        if (isAfterDate && /^\s*,/.test(stretch.text) && couldBePlace(text)) {
          // "2013 – 2019, Braunschweig": behind a date and a comma stands the town, known or not.
          head.place ??= located;
          continue;
        }
        if (isAfterDate && /[.!]$/.test(text) && text.split(" ").length > 3) {
          head.prose.push(located);
          continue;
        }
        const town = leadingTown(stretch, text);
        if (town) {
          head.place ??= {
            ...located,
            text: text.slice(0, town.end),
            box: segmentBox(segment, start, start + town.end),
          };
          const named = text.slice(town.next);
          head.chunks.push({
            text: named,
            page: line.page,
            box: segmentBox(segment, start + town.next, start + text.length),
            bold: span?.bold ?? segment.bold,
            italic: span?.italic ?? segment.italic,
            size: span?.size ?? segment.size,
            line: lineIndex,
          });
          continue;
        }
        const trailing = options.keepPlaces ? null : splitTrailingPlace(text);
        const rest = (trailing ? trimSigns(trailing.rest) : text).replace(CONNECTOR, "");
        if (trailing) head.isPlaceTrailing = true;
        if (trailing)
          head.place ??= {
            text: trailing.place,
            page: line.page,
            box: segmentBox(segment, start + trailing.at, start + text.length),
          };
        head.chunks.push({
          text: rest,
          page: line.page,
          box: segmentBox(segment, start, start + rest.length),
          bold: span?.bold ?? segment.bold,
          italic: span?.italic ?? segment.italic,
          size: span?.size ?? segment.size,
          line: lineIndex,
          ...(label?.told ? { told: label.told } : {}),
        });
      }
    }
  });
  return head;
}
