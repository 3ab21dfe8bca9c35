import type { Box, SourceDocument, SourcePage, TextRun } from "@/lib/domain/resume/layout/source-document";

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTER = /\p{L}/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Neighbours that run from the left become one run, for they keep their order among themselves when the page turns. */
function joinLeftToRight(runs: TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const last = joined.at(-1);
    const gap = last ? run.x - last.x - last.width : 0;
    const isNear =
      last !== undefined && Math.abs(last.baseline - run.baseline) < 0.3 * run.size && gap < 0.6 * run.size && gap > -1;
    const isLatin = (text: string) => count(text, RIGHT_TO_LEFT) === 0 && /[\p{L}\p{N}]/u.test(text);
    if (last && isNear && isLatin(last.text) && isLatin(run.text)) {
      const space = gap > 0.13 * run.size && !last.text.endsWith(" ") && !run.text.startsWith(" ") ? " " : "";
      joined[joined.length - 1] = { ...last, text: last.text + space + run.text, width: run.x + run.width - last.x };
    } else joined.push(run);
  }
  return joined;
}

function mirrored(page: SourcePage): SourcePage {
  return {
    ...page,
    runs: joinLeftToRight(page.runs).map((run) => ({ ...run, x: page.width - run.x - run.width })),
    isMirrored: true,
  };
}

/**
 * A document written from the right, held up to a mirror: its columns, indents and rows then lie as those of any other,
 * and one layout serves both. Documents written from the left come back as they are.
 */
export function mirrorPages(document: SourceDocument): SourceDocument {
  if (!document.hasGeometry) return document;
  const text = document.pages.flatMap((page) => page.runs.map((run) => run.text)).join("");
  const fromRight = count(text, RIGHT_TO_LEFT);
  if (fromRight === 0 || fromRight < count(text, LETTER) * 0.5) return document;
  return { ...document, pages: document.pages.map(mirrored) };
}

/** A box of a mirrored page where it is on the page itself. */
export function unmirrorBox([x, y, width, height]: Box, page: SourcePage | undefined): Box {
  return page?.isMirrored ? [Math.round((page.width - x - width) * 10) / 10, y, width, height] : [x, y, width, height];
}
