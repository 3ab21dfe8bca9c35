import type { PdfPage } from "@/server/adapters/resume-reader/pdf/pdf-page";

export type Face = { name: string; bold: boolean; italic: boolean };

const BOLD_NAME = /bold|black|heavy|demi|semibd|medium\b|cmbx|sfbx|-bd\b|ultra/i;
const ITALIC_NAME = /italic|oblique|slanted|cmti|cmsl|-it\b|lightit\b/i;

/** The looks of a font of the page, by its own words or its name. */
export function faceOf(page: PdfPage, id: string): Face {
  if (!page.commonObjs.has(id)) return { name: id, bold: false, italic: false };
  const font: unknown = page.commonObjs.get(id);
  if (font === null || typeof font !== "object") return { name: id, bold: false, italic: false };
  const name = "name" in font && typeof font.name === "string" ? font.name : id;
  return {
    name,
    bold: BOLD_NAME.test(name) || ("bold" in font && font.bold === true) || ("black" in font && font.black === true),
    italic: ITALIC_NAME.test(name) || ("italic" in font && font.italic === true),
  };
}
