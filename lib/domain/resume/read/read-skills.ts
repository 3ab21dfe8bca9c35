import { joinWrapped } from "@/lib/domain/resume/entries/body-paragraphs";
import type { FieldRecorder } from "@/lib/domain/resume/field-recorder";
import { type Line, type Segment, segmentBox } from "@/lib/domain/resume/layout/line";
import type { Located } from "@/lib/domain/resume/located";
import type { Resume } from "@/lib/domain/resume/resume.schema";
import { isLanguageLabel } from "@/lib/domain/resume/values/spoken-language";

type Skill = NonNullable<Resume["skills"]>[number];
type Group = { label?: Located; level?: Located; items: Located[] };

export const SKILL_LEVEL =
  /^\(?(?:native|fluent|proficient|advanced|intermediate|beginner|basic|expert|novice|working knowledge|familiar|elementary|competent|experienced|master|grundkenntnisse|fortgeschritten|sehr gut|gut|experte|débutant|intermédiaire|avancé|confirmé|básico|intermedio|avanzado|experto|intermediário|avançado|\d+\+? ?(?:years?|yrs?|jahre|ans|años|anos)|\d{1,3} ?%|[★☆●○•]+)\)?$/i;
const LIST_SIGNS = /\s*[,;•·|、，；،]\s*|\s+[–—]\s+/;

/** Rows of a label and its list ("Languages | Go, Rust") become "Languages: Go, Rust"; null when the section is no such table. */
function labelledRows(lines: Line[]): Segment[] | null {
  const rows = lines.filter((line) => line.segments.length === 2);
  const edge = rows[0]?.segments[1]?.x;
  if (edge === undefined || rows.length < 2 || rows.length < lines.length * 0.5) return null;
  const isTable = rows.every(
    ({ segments: [label, list] }) =>
      label && list && Math.abs(list.x - edge) < 5 && label.text.length < 40 && !label.text.includes(","),
  );
  const lists = rows.filter((line) => splitList(line.segments[1]?.text ?? "").length > 1).length;
  if (!isTable || lists < rows.length * 0.6) return null;
  return lines.flatMap((line): Segment[] => {
    const [label, list] = line.segments;
    if (!label) return [];
    if (!list) return [{ ...label, bold: false }];
    return [{ ...list, text: `${label.text.replace(/:$/, "")}: ${list.text}`, spans: [] }];
  });
}

/** The segments of a section column by column: a grid of skills is read down each column, not across. */
function columnsOf(lines: Line[]): Segment[][] {
  const table = labelledRows(lines);
  if (table) return [table];
  const isGrid = lines.filter((line) => line.segments.length > 1).length >= Math.max(1, lines.length * 0.4);
  if (!isGrid) return [lines.flatMap((line) => line.segments)];
  const columns: { x: number; middle: number; segments: Segment[] }[] = [];
  for (const line of lines) {
    for (const segment of line.segments) {
      const middle = (segment.x + segment.right) / 2;
      const column = columns.find(
        (candidate) => Math.abs(candidate.x - segment.x) < 6 || Math.abs(candidate.middle - middle) < 5,
      );
      if (column) column.segments.push(segment);
      else columns.push({ x: segment.x, middle, segments: [segment] });
    }
  }
  // Cells that share no edge are words of free lines (tags that wrap), which are read across.
  const isAligned = columns.filter((column) => column.segments.length > 1).length >= columns.length * 0.5;
  if (!isAligned) return [lines.flatMap((line) => line.segments)];
  return columns.sort((a, b) => a.x - b.x).map((column) => column.segments);
}

function locate(segment: Segment, text: string, from = 0): Located {
  const start = Math.max(0, segment.text.indexOf(text, from));
  return { text, page: segment.page, box: segmentBox(segment, start, start + text.length) };
}

/** Splits a list at commas and the like, but not inside brackets. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const token of text.split(/([()[\]]|\s*[,;•·|]\s+|\s*[;•·|、，；،]\s*|,(?=\p{L})|\s+[–—]\s+)/u)) {
    if (token === "(" || token === "[") depth++;
    if (token === ")" || token === "]") depth = Math.max(0, depth - 1);
    if (depth === 0 && LIST_SIGNS.test(token) && token.replace(LIST_SIGNS, "") === "") {
      parts.push(part);
      part = "";
    } else part += token;
  }
  parts.push(part);
  return parts
    .map((item) =>
      item
        .replace(/^(?:and|und|et|y|e|&)\s+/i, "")
        .replace(/[.,;\s]+$/, "")
        .trim(),
    )
    .filter((item) => /\p{L}/u.test(item));
}

/** "Languages: Go, Rust" and a bold "Languages" before its list name a group. */
function labelOf(segment: Segment): { label: string; rest: string } | null {
  const colon = /^([^:,;]{2,45}):\s*(.*)$/u.exec(segment.text);
  if (colon?.[1] !== undefined && colon[2] !== undefined) return { label: colon[1].trim(), rest: colon[2].trim() };
  const [first, second] = segment.spans;
  if (first?.bold && second && !second.bold && segment.text.slice(second.start).trim() !== "") {
    const label = segment.text.slice(0, second.start).replace(/[\s:–—|-]+$/, "");
    if (label !== "" && !label.includes(",") && /[:–—|-]?\s*$/.test(segment.text.slice(0, second.start)))
      return { label: label.trim(), rest: segment.text.slice(second.start).replace(/^[\s:–—|-]+/, "") };
  }
  return null;
}

function isList(text: string): boolean {
  return splitList(text).length > 1;
}

function hasOpenBracket(text: string): boolean {
  return text.split("(").length > text.split(")").length;
}

/** Bold lines over lists of plain ones, at least two of them, name groups even when each item has a line of its own. */
function boldLabels(segments: Segment[]): Set<Segment> {
  const labels = segments.filter((segment, index) => {
    const next = segments[index + 1];
    return segment.bold && !segment.bullet && next !== undefined && !next.bold && !isList(segment.text);
  });
  const bold = segments.filter((segment) => segment.bold).length;
  return new Set(labels.length >= 2 && labels.length === bold && segments.length >= bold * 2 ? labels : []);
}

function groupColumn(segments: Segment[], isBulletList: boolean): Group[] {
  const labels = boldLabels(segments);
  const groups: Group[] = [];
  let group: Group = { items: [] };
  let open: { segment: Segment; endsOpen: boolean } | null = null;
  const push = () => {
    if (group.items.length > 0 || group.label) groups.push(group);
    group = { items: [] };
  };
  segments.forEach((segment, index) => {
    const text = segment.text.replace(/\u00ad/g, "").trim();
    const next = segments[index + 1];
    if (SKILL_LEVEL.test(text)) {
      if (group.items.length === 0 && group.label) group.level = locate(segment, text);
      open = null;
      return;
    }
    const labelled = labelOf(segment);
    if (labelled) {
      push();
      group.label = locate(segment, labelled.label);
      for (const item of splitList(labelled.rest)) group.items.push(locate(segment, item, labelled.label.length));
      open = { segment, endsOpen: true };
      return;
    }
    const isBelow = open !== null && Math.abs(segment.baseline - open.segment.baseline) > segment.size * 0.5;
    const continues =
      open !== null &&
      isBelow &&
      !segment.bullet &&
      (group.label !== undefined || isList(open.segment.text) || open.segment.bullet) &&
      (/[,;&/-]$/.test(open.segment.text.trim()) ||
        (open.endsOpen &&
          !segment.bold &&
          (isList(text) || /^\p{Ll}/u.test(text)) &&
          segment.baseline - open.segment.baseline < segment.size * 1.75));
    if (continues && open) {
      // The last item may go on here, and so may its bracket: both lines are split again as one.
      const last = group.items.pop();
      const endsItem = /[,;•·|]\s*$/.test(open.segment.text) && !hasOpenBracket(last?.text ?? "");
      const isSeparated = endsItem || /^[,;•·|]/.test(text);
      const [first, ...others] = splitList(
        isSeparated || !last
          ? text
          : joinWrapped(
              hasOpenBracket(last.text) && /,\s*$/.test(open.segment.text) ? `${last.text},` : last.text,
              text,
            ),
      );
      if (last && isSeparated) group.items.push(last);
      if (first) group.items.push(last && !isSeparated ? { ...last, text: first } : locate(segment, first));
      for (const item of others) group.items.push(locate(segment, item));
      open = { segment, endsOpen: true };
      return;
    }
    const nextText = next?.text.trim() ?? "";
    const isLabel =
      !isList(text) &&
      next !== undefined &&
      (SKILL_LEVEL.test(nextText) || isList(nextText)) &&
      !/^[•·]/.test(text) &&
      !segment.bullet &&
      (segment.bold || !isBulletList) &&
      (segment.bold !== next.bold || SKILL_LEVEL.test(nextText) || isList(nextText)) &&
      Math.abs(next.baseline - segment.baseline) > 1;
    if (isLabel || labels.has(segment)) {
      push();
      group.label = locate(segment, text);
      open = null;
      return;
    }
    if (group.label && group.items.length > 0 && segment.bold && !isList(text)) push();
    for (const item of splitList(text)) group.items.push(locate(segment, item));
    open = { segment, endsOpen: isList(text) };
  });
  push();
  return groups;
}

/** "Python (Advanced)", "Python – 5 years": the level is no part of the skill's name. */
function withoutLevel(item: Located): Located {
  const match = /^(.*?)\s*(?:\(([^)]*)\)|[–—:-]\s*([^–—:-]+))$/.exec(item.text);
  const level = match?.[2] ?? match?.[3];
  return match?.[1] && level && SKILL_LEVEL.test(level.trim()) ? { ...item, text: match[1].trim() } : item;
}

/** Skills as JSON Resume: labelled lists become groups with keywords, loose skills one entry each. */
export function readSkills(
  lines: Line[],
  offset: number,
  recorder: FieldRecorder,
): { skills: Skill[]; languageItems: Located[] } {
  const skills: Skill[] = [];
  const languageItems: Located[] = [];
  const isBulletList = lines.filter((line) => line.bullet).length >= lines.length * 0.5;
  for (const column of columnsOf(lines)) {
    for (const group of groupColumn(column, isBulletList)) {
      const items = group.items.map(withoutLevel).filter((item) => item.text.length <= 80);
      if (
        group.label &&
        isLanguageLabel(
          group.label.text,
          items.map((item) => item.text),
        )
      ) {
        languageItems.push(...group.items);
        continue;
      }
      if (group.label && items.length > 0) {
        const pointer = `/skills/${offset + skills.length}`;
        const label = group.label;
        skills.push({
          name: recorder.put(`${pointer}/name`, label, 0.85),
          ...(group.level ? { level: recorder.put(`${pointer}/level`, group.level, 0.8) } : {}),
          keywords: items.map((item, index) => recorder.put(`${pointer}/keywords/${index}`, item, 0.9) ?? item.text),
        });
      } else if (items.length > 0) {
        for (const item of items)
          skills.push({
            name: recorder.put(
              `/skills/${offset + skills.length}/name`,
              item,
              item.text.split(" ").length > 6 ? 0.4 : 0.85,
            ),
          });
      } else if (group.label) {
        const pointer = `/skills/${offset + skills.length}`;
        skills.push({
          name: recorder.put(`${pointer}/name`, group.label, 0.7),
          ...(group.level ? { level: recorder.put(`${pointer}/level`, group.level, 0.8) } : {}),
        });
      }
    }
  }
  return { skills, languageItems };
}
