import type { DocumentTemplate } from "@/lib/domain/package/document-style.schema";
import { readableAccent } from "@/server/adapters/documents/readable-accent";
import type { DocumentOptions } from "@/server/ports/document-renderer";

/** What a template looks like in a word processor. Fonts are ones that Word, Pages and LibreOffice have or replace well. */
export type DocxTheme = {
  font: string;
  /** Half points, as the format counts. */
  size: number;
  accent: string;
  centred: boolean;
  capitals: "small" | "all" | "none";
  ruled: boolean;
  /** Twentieths of a point. */
  marginX: number;
  marginY: number;
  /** Factor on all space between paragraphs. */
  space: number;
};

const THEMES: Record<DocumentTemplate, DocxTheme> = {
  classic: {
    font: "Georgia",
    size: 20,
    accent: "1F2937",
    centred: true,
    capitals: "small",
    ruled: true,
    marginX: 1190,
    marginY: 960,
    space: 1,
  },
  modern: {
    font: "Calibri",
    size: 21,
    accent: "1F5F8B",
    centred: false,
    capitals: "none",
    ruled: false,
    marginX: 1130,
    marginY: 960,
    space: 1,
  },
  compact: {
    font: "Calibri",
    size: 19,
    accent: "1F2937",
    centred: false,
    capitals: "all",
    ruled: true,
    marginX: 960,
    marginY: 760,
    space: 0.75,
  },
  academic: {
    font: "Cambria",
    size: 21,
    accent: "5B1A2E",
    centred: false,
    capitals: "none",
    ruled: true,
    marginX: 1300,
    marginY: 1130,
    space: 1.1,
  },
  "two-column": {
    font: "Calibri",
    size: 20,
    accent: "24564F",
    centred: false,
    capitals: "all",
    ruled: false,
    marginX: 1070,
    marginY: 900,
    space: 0.95,
  },
};

/** A template's theme with the owner's colour and density. */
export function docxTheme(options: DocumentOptions): DocxTheme {
  const theme = THEMES[options.template];
  const factor = { airy: 1.15, normal: 1, tight: 0.85 }[options.density ?? "normal"];
  const accent = readableAccent(options.accent, `#${theme.accent}`).slice(1).toUpperCase();
  return { ...theme, accent, space: theme.space * factor };
}

/** Width and height in twentieths of a point. */
export function docxPaper(paper: DocumentOptions["paper"]): { width: number; height: number } {
  return paper === "a4" ? { width: 11906, height: 16838 } : { width: 12240, height: 15840 };
}
