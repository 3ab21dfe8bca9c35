import { type ResumeLine, resumeLines } from "@/components/approval/resume-lines";
import type { Resume } from "@/lib/domain/resume/resume.schema";

export type LineChange = "same" | "moved" | "changed" | "added" | "removed";

/** One line of the comparison. `after` is what would be sent, `before` what the base resume says. */
export type DiffLine = {
  id: string;
  change: LineChange;
  section: string;
  entry: string;
  before: string | null;
  after: string | null;
  evidenceIds: string[];
};

function key(line: ResumeLine): string {
  return `${line.section}\n${line.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%+#]+/gu, " ")
    .trim()}`;
}

/** Indexes of a longest increasing subsequence: the lines that kept their order. */
function keptInOrder(positions: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  positions.forEach((position, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[tails[middle] ?? 0] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}

/**
 * The resume that would be sent against the one it was made from, line by line in the order of the first; what was left
 * out comes last in its section. A line that stands on evidence with other words counts as changed, not as new.
 * `provenance` maps pointers of the tailored resume to evidence ids, `evidencePointer` an evidence id to its place in the base.
 */
export function diffResume(
  base: Resume,
  tailored: Resume,
  provenance: Readonly<Record<string, readonly string[]>>,
  evidencePointer: ReadonlyMap<string, string>,
): DiffLine[] {
  const before = resumeLines(base);
  const after = resumeLines(tailored);
  const open = new Map<string, number[]>();
  before.forEach((line, index) => open.set(key(line), [...(open.get(key(line)) ?? []), index]));
  const indexByPointer = new Map(before.map((line, index) => [line.pointer, index]));
  const used = new Set<number>();

  const source = after.map((line) => {
    const index = open.get(key(line))?.shift();
    if (index !== undefined) used.add(index);
    return index;
  });
  const changedFrom = after.map((line, index) => {
    if (source[index] !== undefined) return undefined;
    const from = (provenance[line.pointer] ?? [])
      .map((id) => indexByPointer.get(evidencePointer.get(id) ?? ""))
      .find((at) => at !== undefined && !used.has(at));
    if (from !== undefined) used.add(from);
    return from;
  });

  const matched = source.flatMap((position, index) => (position === undefined ? [] : [{ position, index }]));
  const kept = keptInOrder(matched.map((match) => match.position));
  const inOrder = new Set(matched.filter((_, place) => kept.has(place)).map((match) => match.index));

  const lines: DiffLine[] = after.map((line, index) => {
    const from = source[index] ?? changedFrom[index];
    const change: LineChange =
      source[index] !== undefined ? (inOrder.has(index) ? "same" : "moved") : from === undefined ? "added" : "changed";
    return {
      id: line.pointer,
      change,
      section: line.section,
      entry: line.entry,
      before: from === undefined ? null : (before[from]?.text ?? null),
      after: line.text,
      evidenceIds: [...(provenance[line.pointer] ?? [])],
    };
  });
  before.forEach((line, index) => {
    if (used.has(index)) return;
    const removed: DiffLine = {
      id: `base:${line.pointer}`,
      change: "removed",
      section: line.section,
      entry: line.entry,
      before: line.text,
      after: null,
      evidenceIds: [],
    };
    const last = lines.findLastIndex((candidate) => candidate.section === line.section);
    lines.splice(last < 0 ? lines.length : last + 1, 0, removed);
  });
  return lines;
}

export function countChanges(lines: readonly DiffLine[]): Record<LineChange, number> {
  const counts: Record<LineChange, number> = { same: 0, moved: 0, changed: 0, added: 0, removed: 0 };
  for (const line of lines) counts[line.change] += 1;
  return counts;
}
