/** [x, y, width, height] in points, origin top left of the page. */
export type Box = [number, number, number, number];

/** A piece of text that was painted in one go: one font, one size, one baseline. */
export type TextRun = {
  text: string;
  /** Points from the page's left edge. */
  x: number;
  width: number;
  /** Distance of the baseline from the page's top edge, in points. */
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** Same string for the same face, whatever its real name. */
  font: string;
  /** "#rrggbb" where the source says so. */
  color?: string;
  /** Target of a link that covers this run. */
  link?: string;
  /** 0..1, how sure the recogniser is; absent for text that was never in doubt. */
  confidence?: number;
};

export type SourcePage = {
  number: number;
  width: number;
  height: number;
  runs: TextRun[];
  /** Text that a reader cannot see (painted in the background's colour, transparent, or microscopic). It is never read. */
  hiddenText: string[];
  /** True for a page that shows something but holds no text that says what. */
  isPicture?: boolean;
  /** True for a page whose text was recognised from its picture. */
  isRecognised?: boolean;
  /** True when x runs from the right edge, as in a mirror; see mirror-pages.ts. */
  isMirrored?: boolean;
};

/** A document before anybody has guessed at its meaning. */
export type SourceDocument = {
  pages: SourcePage[];
  source: "text-layer" | "ocr" | "docx" | "odt" | "rtf" | "plain-text";
  /** False when the geometry was made up from the order of paragraphs (DOCX, text), so that only order and style count. */
  hasGeometry: boolean;
  warnings: string[];
};
