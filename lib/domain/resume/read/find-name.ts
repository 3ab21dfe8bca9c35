import { joinWrapped } from "@/lib/domain/resume/entries/body-paragraphs";
import { type Line, type Segment, segmentBox } from "@/lib/domain/resume/layout/line";
import type { Located } from "@/lib/domain/resume/located";
import { isCapitals, type TextNorm } from "@/lib/domain/resume/sections/heading-looks";
import { sectionKindOf } from "@/lib/domain/resume/sections/section-kind";
import { organisationScore, titleScore } from "@/lib/domain/resume/values/name-words";
import { isPlace } from "@/lib/domain/resume/values/place";

export type FoundName = { name?: { located: Located; confidence: number }; label?: Located; used: Set<Line> };

const DOCUMENT_TITLE =
  /^(?:resume|résumé|curriculum vitae|cv|lebenslauf|currículum|currículo|curriculum|bewerbung|profile)$/i;
const CREDENTIALS =
  /,?\s+(?:(?:Ph\.?D|M\.?D|RN|BSN|MSN|LPN|CPA|PMP|MBA|PE|Esq|CFA|CISSP|SPHR|PHR|LCSW|DDS|DVM|PharmD|NP|PA-C|CNA|AIA|M\.?Sc|B\.?Sc|M\.?A|B\.?A|Jr|Sr|II|III)\.?(?:,\s*|\s*$))+$/;

function namePart(text: string): string {
  const [first = ""] = text.split(/\s+[|•·–—]\s+|\s{2,}|\t/);
  return first
    .replace(CREDENTIALS, "")
    .replace(/^(?:name|nombre|nom|nome)\s*:\s*/i, "")
    .replace(/[,;:|]+$/, "")
    .trim();
}

function looksLikeName(text: string): boolean {
  if (text.length < 2 || text.length > 50 || /[\d@/:?!()]|https?|www\./.test(text) || DOCUMENT_TITLE.test(text))
    return false;
  const words = text.split(/\s+/);
  if (words.length > 5) return false;
  const isCased = !/\p{Lu}|\p{Ll}/u.test(text);
  return (
    isCased ||
    words.every(
      (word) =>
        /^[\p{Lu}"“'(]/u.test(word) ||
        /^(?:de|da|do|dos|das|del|della|di|la|le|van|von|der|den|el|al|bin|ibn|zu|ten|ter|y|e)$/i.test(word),
    ) ||
    (words.length <= 3 && /^[\p{Ll} ]+$/u.test(text))
  );
}

function likeness(name: string, email: string | undefined): number {
  const local =
    email
      ?.split("@")[0]
      ?.toLowerCase()
      .replace(/[^a-z]/g, "") ?? "";
  if (local === "") return 0;
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^a-z]+/).filter((word) => word.length > 2 && local.includes(word)).length;
}

/**
 * The person's name: the largest phrase at the head that looks like one and like the e-mail address, two words on two
 * lines joined. The headline is the phrase beside or below it that sounds like an occupation.
 */
export function findName(head: Line[], top: Line[], norm: TextNorm, email: string | undefined): FoundName {
  const pool = [...new Set([...head.filter((line) => line.page === 1), ...top.slice(0, 8)])];
  const candidates = pool.flatMap((line, index) =>
    line.segments.flatMap((segment) => {
      const text = namePart(segment.text);
      if (!looksLikeName(text) || sectionKindOf(text)?.isExact || isPlace(text)) return [];
      const score =
        Math.min(4, (segment.size / norm.size - 1) * 3) +
        likeness(text, email) * 1.6 +
        (segment.bold && !norm.bold ? 0.7 : 0) +
        (isCapitals(text) ? 0.3 : 0) -
        Math.min(3, index * 0.25) -
        titleScore(text) * 0.8 -
        organisationScore(text) * 0.6 -
        (text.split(" ").length === 1 ? 0.8 : 0);
      return [{ text, segment, line, score }];
    }),
  );
  const [best] = candidates.sort((a, b) => b.score - a.score);
  const used = new Set<Line>();
  if (!best || best.score < -1.2) return { used };
  const isWord = !best.text.includes(" ") && likeness(best.text, email) === 0 && best.segment.size < norm.size * 1.2;
  // One small word of latin letters at the head of a text is as likely anything else; a name in Chinese has no space.
  if (isWord && /^[\p{Script=Latin}.'’-]+$/u.test(best.text)) return { used };
  used.add(best.line);
  let text = best.text;
  const box = segmentBox(best.segment, 0, best.text.length);
  const stack = best.segment.size > norm.size * 1.3 ? stackedWith(best, candidates) : [];
  if (stack.length > 1) {
    for (const part of stack) used.add(part.line);
    text = stack.reduce((whole, part) => (whole === "" ? part.text : joinWrapped(whole, part.text)), "");
  } else if (text.split(" ").length <= 2) {
    // A name in two styles beside each other, or small on two lines.
    const twin = candidates.find(
      (other) =>
        other !== best &&
        isTwin(best.segment, other.segment) &&
        `${text} ${other.text}`.split(" ").length <= 5 &&
        titleScore(other.text) === 0,
    );
    if (twin) {
      used.add(twin.line);
      const isFirst =
        best.segment.baseline < twin.segment.baseline - 1 ||
        (Math.abs(best.segment.baseline - twin.segment.baseline) <= 1 && best.segment.x < twin.segment.x);
      text = isFirst ? `${text} ${twin.text}` : `${twin.text} ${text}`;
    }
  }
  const located = { text, page: best.line.page, box };
  const label = findLabel(pool, head.filter((line) => line.page === 1).length, best.line, best.segment, used);
  return {
    name: { located, confidence: Math.min(0.98, 0.55 + Math.max(0, best.score) * 0.12) },
    ...(label ? { label } : {}),
    used,
  };
}

function isTwin(a: Segment, b: Segment): boolean {
  const isSameSize = Math.abs(a.size - b.size) < 0.6;
  const distance = Math.abs(a.baseline - b.baseline);
  const isStacked =
    distance > a.size * 0.6 &&
    distance < a.size * 1.7 &&
    Math.abs(a.x - b.x) < a.size * 3 &&
    !a.text.includes(" ") &&
    !b.text.includes(" ");
  const isBeside = distance < 1.5 && Math.min(Math.abs(a.right - b.x), Math.abs(b.right - a.x)) < a.size * 2;
  return isSameSize && (isStacked || isBeside);
}

/** A long name in large letters that goes on in the next line: both begin at one edge or share a middle. */
function isWrappedTwin(a: Segment, b: Segment): boolean {
  const distance = Math.abs(a.baseline - b.baseline);
  const isAligned = Math.abs(a.x - b.x) < 3 || Math.abs(a.x + a.right - b.x - b.right) < 6;
  return (
    Math.abs(a.size - b.size) < 0.6 &&
    a.font === b.font &&
    a.bold === b.bold &&
    a.color === b.color &&
    distance > a.size * 0.8 &&
    distance < a.size * 1.5 &&
    isAligned
  );
}

const MAX_NAME_WORDS = 6;

/** The lines that a name in large letters was broken into, top to bottom, the given one among them. */
function stackedWith<T extends { text: string; segment: Segment }>(best: T, candidates: T[]): T[] {
  const stack = [best];
  for (let grown = true; grown; ) {
    const next = candidates.find(
      (other) =>
        !stack.includes(other) &&
        titleScore(other.text) === 0 &&
        stack.some((part) => isWrappedTwin(part.segment, other.segment)) &&
        [...stack, other]
          .map((part) => part.text)
          .join(" ")
          .split(" ").length <= MAX_NAME_WORDS,
    );
    grown = next !== undefined;
    if (next) stack.push(next);
  }
  return stack.sort((a, b) => a.segment.baseline - b.segment.baseline);
}

function findLabel(
  pool: Line[],
  headLength: number,
  nameLine: Line,
  nameSegment: Segment,
  used: Set<Line>,
): Located | undefined {
  const at = pool.indexOf(nameLine);
  const near = [
    ...nameLine.segments.filter((segment) => segment !== nameSegment),
    ...pool.slice(at + 1, Math.min(headLength, at + 4)).flatMap((line) => line.segments),
    ...pool.slice(Math.max(0, at - 1), at).flatMap((line) => line.segments),
  ];
  for (const segment of near) {
    const text = segment.text.trim();
    const [first = ""] = text.split(/\s+[|•·]\s+/);
    if (
      /[@\d]|https?:|www\.|\.com|\.$/.test(text) ||
      isPlace(first) ||
      text.length > 90 ||
      (used.has(pool.find((line) => line.segments.includes(segment)) ?? nameLine) && segment === nameSegment)
    )
      continue;
    const words = text.split(/\s+/);
    if (words.length > 6 && words.filter((word) => /^\p{Ll}/u.test(word)).length > words.length * 0.5) continue;
    if (titleScore(text) > 0) return { text, page: segment.page, box: segmentBox(segment) };
  }
  return undefined;
}
