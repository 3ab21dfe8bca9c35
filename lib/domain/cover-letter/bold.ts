import { z } from "zod";

/** A stretch of bold words: offsets into the text of its sentence or paragraph, the end not included. */
export const boldSpanSchema = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type BoldSpan = z.infer<typeof boldSpanSchema>;
export type TextRun = { text: string; isBold: boolean };

/** Spans in order, within the text, none empty, those that touch made one. */
export function tidySpans(spans: readonly BoldSpan[], length: number): BoldSpan[] {
  const tidy: BoldSpan[] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const [start, end] = [Math.max(0, from), Math.min(length, to)];
    const last = tidy.at(-1);
    if (end <= start) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else tidy.push([start, end]);
  }
  return tidy;
}

/** The part of spans that lies in a stretch of the text, counted from where the stretch begins. */
export function spansWithin(spans: readonly BoldSpan[], start: number, end: number): BoldSpan[] {
  return tidySpans(
    spans.map(([from, to]) => [from - start, to - start]),
    end - start,
  );
}

/** A text cut where it becomes bold and where it ends to be. */
export function textRuns(text: string, spans: readonly BoldSpan[]): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  const push = (end: number, isBold: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), isBold });
    at = Math.max(at, end);
  };
  for (const [start, end] of tidySpans(spans, text.length)) {
    push(start, false);
    push(end, true);
  }
  push(text.length, false);
  return runs;
}

/** Sentences as one paragraph, with one space between. */
export function paragraphSpans(sentences: readonly { text: string; bold?: BoldSpan[] | undefined }[]): BoldSpan[] {
  let at = 0;
  const spans: BoldSpan[] = [];
  for (const { text, bold = [] } of sentences) {
    for (const [start, end] of bold) spans.push([at + start, at + end]);
    at += text.length + 1;
  }
  return tidySpans(spans, Math.max(0, at - 1));
}
