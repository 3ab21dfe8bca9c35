import { type Line, segmentBox } from "@/lib/domain/resume/layout/line";
import { SECOND_OF_TWO } from "@/lib/domain/resume/layout/mend-broken-words";
import type { Located } from "@/lib/domain/resume/located";

export type BodyParagraph = Located & { bullet: boolean };

/**
 * Joins two lines of one text. A soft hyphen at the end (a broken word, layout/mend-broken-words) goes; a hyphen of the
 * word's own ("cross-" + "functional") stays.
 */
export function joinWrapped(above: string, below: string): string {
  if (/\u00ad$/.test(above)) return above.slice(0, -1) + below;
  if (/\p{L}[-‐]$/u.test(above) && /^\p{L}/u.test(below) && !SECOND_OF_TWO.test(below)) return above + below;
  return `${above} ${below}`;
}

/** The paragraphs of an entry's body: bullets with their continuations, and prose. */
export function bodyParagraphs(lines: Line[]): BodyParagraph[] {
  const paragraphs: (BodyParagraph & { last: Line })[] = [];
  for (const line of lines) {
    const text = line.segments
      .map((segment) => segment.text)
      .join(" ")
      .trim();
    if (text === "") continue;
    const current = paragraphs.at(-1);
    const isFresh =
      !current ||
      line.bullet ||
      line.gap > Math.max(1.9, current.last.gap * 1.35) ||
      (!current.bullet && /[.:!?]$/.test(current.text) && current.last.right < current.last.region.right - 60) ||
      (current.bullet && line.x < current.last.x - 6 && !/^\p{Ll}/u.test(text)) ||
      (line.bold && !current.last.bold);
    const first = line.segments[0];
    if (isFresh || !current) {
      if (first) paragraphs.push({ text, page: line.page, box: segmentBox(first), bullet: line.bullet, last: line });
    } else {
      current.text = joinWrapped(current.text, text);
      current.last = line;
    }
  }
  return paragraphs.map(({ last: _last, ...paragraph }) => ({
    ...paragraph,
    text: paragraph.text
      .replace(/\u00ad/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  }));
}
