import type { SourceDocument, TextRun } from "@/lib/domain/resume/layout/source-document";

export type ParagraphPiece = { text: string; bold: boolean; italic: boolean; link?: string };

/** One paragraph of a document that knows order and style but no geometry. A tab in a piece separates cells. */
export type Paragraph = {
  pieces: ParagraphPiece[];
  /** 1..6 for a heading of that level, 0 for text. */
  heading: number;
  bullet: boolean;
  /** True when an empty paragraph stood before this one. */
  spaced?: boolean;
};

const PAGE = { width: 612, left: 54 };
const TEXT_SIZE = 11;
/** Wide enough that no two cells of a line can be taken for words of one phrase. */
const CELL_GAP = 40;

/**
 * Gives paragraphs a made-up geometry (one line each, from the top of one long page), so that one reader serves every
 * kind of file. Boxes of such a document mean nothing and are not reported.
 */
export function paragraphsToSource(
  paragraphs: Paragraph[],
  source: "docx" | "odt" | "rtf" | "plain-text",
): SourceDocument {
  const runs: TextRun[] = [];
  let baseline = 40;
  for (const paragraph of paragraphs) {
    const size = paragraph.heading > 0 ? Math.max(13, 22 - paragraph.heading * 2) : TEXT_SIZE;
    baseline += size * 1.3 + (paragraph.spaced ? TEXT_SIZE : 0);
    let x = PAGE.left + (paragraph.bullet ? 18 : 0);
    if (paragraph.bullet) runs.push(run("•", PAGE.left, baseline, size, { text: "", bold: false, italic: false }));
    for (const piece of paragraph.pieces) {
      piece.text.split("\t").forEach((text, index) => {
        if (index > 0) x += CELL_GAP;
        if (text.trim() !== "")
          runs.push(run(text, x, baseline, size, { ...piece, bold: piece.bold || paragraph.heading > 0 }));
        x += text.length * size * 0.5;
      });
    }
  }
  return {
    pages: [{ number: 1, width: PAGE.width, height: baseline + 40, runs, hiddenText: [] }],
    source,
    hasGeometry: false,
    warnings: [],
  };
}

function run(text: string, x: number, baseline: number, size: number, piece: ParagraphPiece): TextRun {
  return {
    text,
    x,
    width: text.length * size * 0.5,
    baseline,
    size,
    bold: piece.bold,
    italic: piece.italic,
    font: piece.bold ? "bold" : piece.italic ? "italic" : "regular",
    ...(piece.link ? { link: piece.link } : {}),
  };
}
