import type { Segment, StyleSpan } from "@/lib/domain/resume/layout/line";
import type { SourcePage, TextRun } from "@/lib/domain/resume/layout/source-document";

/** A gap wider than this many times the font size parts two phrases; a narrower one is a space between words. */
const PHRASE_GAP = 1.15;
/** A gap wider than this many times the font size is a space at all. */
const WORD_GAP = 0.13;
const BULLET_ONLY = /^[•●▪◦‣∙·■□–—*➢➤►▶❖✓✔★☆○◆◇>⁃▸\-­o]$/u;
const BULLET_START = /^[•●▪◦‣∙■□➢➤►▶❖✓✔○◆◇⁃▸]\s*/u;
const DASH_BULLET_START = /^[-–*·]\s+(?=\S)/u;

/** "E X P E R I E N C E" is one word set wide. Two spaces, or a space run after taking single letters together, part words. */
export function closeLetterSpacing(text: string): string {
  const tokens = text.trim().split(/ +/);
  const single = tokens.filter((token) => [...token].length === 1).length;
  if (tokens.length < 4 || single < tokens.length * 0.8 || !/\p{L}/u.test(text)) return text;
  return text
    .trim()
    .split(/ {2,}/)
    .map((word) => word.replace(/ /g, ""))
    .join(" ");
}

function rowsOf(runs: TextRun[]): TextRun[][] {
  const rows: { baseline: number; size: number; runs: TextRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const row = rows.findLast(
      (candidate) => Math.abs(candidate.baseline - run.baseline) <= 0.28 * Math.min(candidate.size, run.size),
    );
    if (row) row.runs.push(run);
    else rows.push({ baseline: run.baseline, size: run.size, runs: [run] });
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x));
}

function majority<T>(runs: TextRun[], value: (run: TextRun) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const run of runs) counts.set(value(run), (counts.get(value(run)) ?? 0) + run.text.trim().length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A run that is a word set wide, closed; its own double spaces still part words. */
function closedRun(run: TextRun): string {
  return run.text
    .trim()
    .split(/ {2,}/)
    .map((word) => word.replace(/ /g, ""))
    .join("  ");
}

/** A double space before a run that stands further off than letters set wide do, judged by the pitch of its letters. */
function wordGap(runs: TextRun[], index: number): string {
  const [before, run] = [runs[index - 1], runs[index]];
  if (!before || !run) return "";
  const letters = before.text.replace(/ /g, "").length + run.text.replace(/ /g, "").length;
  const pitch = (before.width + run.width) / Math.max(1, letters);
  // Capitals take about two thirds of the size; what the pitch has beyond that is the room between letters.
  const letterGap = Math.max(0.05 * run.size, pitch - 0.68 * run.size);
  return run.x - before.x - before.width > Math.max(0.3 * run.size, 2 * letterGap) ? "  " : "";
}

/**
 * The text of letter-spaced runs with a double space where the gap is clearly wider than between letters, so that words
 * can be told apart; null for text set normally.
 */
function spacedText(runs: TextRun[]): string | null {
  const joined = runs
    .map((run) => run.text)
    .join(" ")
    .trim();
  const tokens = joined.split(/ +/);
  if (tokens.length < 4 || tokens.filter((token) => [...token].length === 1).length < tokens.length * 0.8) return null;
  if (runs.length < 4) return runs.map(closedRun).reduce((text, word, index) => text + wordGap(runs, index) + word, "");
  const gaps = runs.slice(1).map((run, index) => run.x - ((runs[index]?.x ?? 0) + (runs[index]?.width ?? 0)));
  const typical = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return runs.reduce((text, run, index) => {
    const gap = gaps[index - 1] ?? 0;
    return text + (index === 0 ? "" : gap > typical * 1.6 + 0.5 ? "  " : " ") + run.text.trim();
  }, "");
}

function toSegment(runs: TextRun[], page: number, bullet: boolean): Segment | null {
  let text = "";
  const spans: StyleSpan[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (text !== "" && !text.endsWith(" ") && !run.text.startsWith(" ") && run.x - right > WORD_GAP * run.size)
      text += " ";
    const start = text.length;
    text += run.text.replace(/ +/g, text.endsWith(" ") ? " " : " ");
    right = Math.max(right, run.x + run.width);
    spans.push({
      start,
      end: text.length,
      bold: run.bold,
      italic: run.italic,
      size: run.size,
      font: run.font,
      ...(run.link ? { link: run.link } : {}),
    });
  }
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const wide = spacedText(runs);
  const closed = closeLetterSpacing(wide ?? trimmed);
  const first = runs[0];
  if (!first) return null;
  const kept = runs.filter((run) => run.text.trim() !== "");
  return {
    text: closed.replace(/ {2,}/g, " "),
    page,
    x: first.x,
    right,
    baseline: majority(kept, (run) => run.baseline) ?? first.baseline,
    size: majority(kept, (run) => run.size) ?? first.size,
    bold: majority(kept, (run) => run.bold) ?? false,
    italic: majority(kept, (run) => run.italic) ?? false,
    color: majority(kept, (run) => run.color ?? "") ?? "",
    font: majority(kept, (run) => run.font) ?? "",
    bullet,
    spans:
      closed === trimmed
        ? spans.map((span) => ({
            ...span,
            start: Math.max(0, span.start - lead),
            end: Math.max(0, Math.min(trimmed.length, span.end - lead)),
          }))
        : [],
  };
}

function withoutBullet(segment: Segment): Segment {
  const sign = BULLET_START.exec(segment.text) ?? DASH_BULLET_START.exec(segment.text);
  if (!sign || segment.text.length === sign[0].length) return segment;
  const cut = sign[0].length;
  const shift = ((segment.right - segment.x) / segment.text.length) * cut;
  return {
    ...segment,
    text: segment.text.slice(cut),
    x: segment.x + shift,
    bullet: true,
    spans: segment.spans.map((span) => ({
      ...span,
      start: Math.max(0, span.start - cut),
      end: Math.max(0, span.end - cut),
    })),
  };
}

/** Left edges at which at least four rows begin: a short phrase right before one stands in a margin of its own. */
function commonEdges(rows: TextRun[][]): Set<number> {
  const counts = new Map<number, number>();
  for (const [first] of rows) if (first) counts.set(Math.round(first.x), (counts.get(Math.round(first.x)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 4).map(([edge]) => edge));
}

/** The phrases of a page, top to bottom and left to right. Bullet signs are taken off and remembered. */
export function findSegments(page: SourcePage): Segment[] {
  const segments: Segment[] = [];
  const rows = rowsOf(page.runs);
  const edges = commonEdges(rows);
  for (const row of rows) {
    let phrase: TextRun[] = [];
    let right = Number.NEGATIVE_INFINITY;
    let bullet = false;
    const flush = () => {
      const segment = phrase.length > 0 ? toSegment(phrase, page.number, bullet) : null;
      if (segment) segments.push(bullet ? segment : withoutBullet(segment));
      phrase = [];
      bullet = false;
    };
    for (const run of row) {
      const isFarOff = run.x - right > PHRASE_GAP * Math.min(run.size, phrase.at(-1)?.size ?? run.size);
      const isAtEdge =
        edges.has(Math.round(run.x)) &&
        phrase[0] === row[0] &&
        run.x - right > 0.25 * run.size &&
        phrase.reduce((length, part) => length + part.text.length, 0) <= 24;
      const isLoneBullet = phrase.length === 1 && BULLET_ONLY.test(phrase[0]?.text.trim() ?? "");
      if (isLoneBullet && run.x - right < 3.5 * run.size && run.x > right - 1) {
        phrase = [];
        bullet = true;
      } else if ((isFarOff || isAtEdge) && phrase.length > 0) flush();
      phrase.push(run);
      right = Math.max(phrase.length === 1 ? Number.NEGATIVE_INFINITY : right, run.x + run.width);
    }
    flush();
  }
  return segments.filter((segment) => !BULLET_ONLY.test(segment.text));
}
