import { diffArrays, diffWordsWithSpace } from "diff";
import {
  RESUME_LINE_SECTIONS,
  type ResumeLine,
  type ResumeLineSection,
  resumeLines,
} from "@/lib/domain/package/resume-lines";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export type DiffWord = { kind: "same" | "added" | "removed"; text: string };
export type ResumeDiffLine = {
  kind: "same" | "added" | "removed" | "moved" | "reworded";
  text: string;
  /** Of the tailored resume; of the base resume for a removed line. */
  pointer?: string;
  /** The owner's words that a reworded line replaces, and both versions word by word. */
  before?: string;
  words?: DiffWord[];
};
export type ResumeDiff = { section: ResumeLineSection; lines: ResumeDiffLine[] }[];

/** Two lines at least this alike (share of common words) are one line reworded, not one removed and one added. */
const REWORDED_FROM = 0.5;

/**
 * What tailoring did, line by line, in the order of the tailored resume; removed lines stand where they were.
 * Sections that are empty on both sides are left out.
 */
export function diffResume(base: Resume, tailored: Resume): ResumeDiff {
  return RESUME_LINE_SECTIONS.map((section) => ({
    section,
    lines: diffLines(resumeLines(base, section), resumeLines(tailored, section)),
  })).filter(({ lines }) => lines.length > 0);
}

function diffLines(before: ResumeLine[], after: ResumeLine[]): ResumeDiffLine[] {
  const lines: ResumeDiffLine[] = [];
  let [old, fresh] = [0, 0];
  for (const change of diffArrays(
    before.map((l) => l.text),
    after.map((l) => l.text),
  )) {
    for (const text of change.value) {
      if (change.removed) lines.push({ kind: "removed", text, pointer: before[old]?.pointer });
      else lines.push({ kind: change.added ? "added" : "same", text, pointer: after[fresh]?.pointer });
      if (!change.added) old += 1;
      if (!change.removed) fresh += 1;
    }
  }
  return pairUp(pairUp(lines, sameWords, asMoved), likeness, asReworded);
}

/** Joins each added line with the removed line most like it, if they are alike enough. */
function pairUp(
  lines: ResumeDiffLine[],
  alike: (a: string, b: string) => number,
  join: (removed: ResumeDiffLine, added: ResumeDiffLine) => ResumeDiffLine,
): ResumeDiffLine[] {
  const gone = lines.filter((line) => line.kind === "removed");
  const pairs = lines
    .filter((line) => line.kind === "added")
    .flatMap((added) => gone.map((removed) => ({ added, removed, score: alike(removed.text, added.text) })))
    .filter((pair) => pair.score >= REWORDED_FROM)
    .sort((a, b) => b.score - a.score);
  const partner = new Map<ResumeDiffLine, ResumeDiffLine>();
  const used = new Set<ResumeDiffLine>();
  for (const { added, removed } of pairs) {
    if (partner.has(added) || used.has(removed)) continue;
    partner.set(added, removed);
    used.add(removed);
  }
  return lines
    .filter((line) => !used.has(line))
    .map((line) => {
      const removed = partner.get(line);
      return removed ? join(removed, line) : line;
    });
}

function asMoved(_removed: ResumeDiffLine, added: ResumeDiffLine): ResumeDiffLine {
  return { ...added, kind: "moved" };
}

function asReworded(removed: ResumeDiffLine, added: ResumeDiffLine): ResumeDiffLine {
  const words = diffWordsWithSpace(removed.text, added.text).map(
    (part): DiffWord => ({ kind: part.added ? "added" : part.removed ? "removed" : "same", text: part.value }),
  );
  return { ...added, kind: "reworded", before: removed.text, words };
}

/** The same words in another order ("Go, Java" and "Java, Go") are a line that moved within itself. */
function sameWords(a: string, b: string): number {
  return a === b || wordsOf(a).sort().join(" ") === wordsOf(b).sort().join(" ") ? 1 : 0;
}

/** Dice coefficient over words, 0 to 1. */
function likeness(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const rest = [...right];
  const common = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return left.length + right.length === 0 ? 0 : (2 * common.length) / (left.length + right.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+#.%]+/gu) ?? [];
}
