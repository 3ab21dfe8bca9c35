import type { PdfPage } from "@/server/adapters/resume-reader/pdf/pdf-page";

export type LinkArea = { url: string; left: number; right: number; bottom: number; top: number };

/**
 * The notes of a page. For the screen pdf.js reads the page's whole text a second time, to lay it under its links; for the
 * printer it does not. Links that are not marked to be printed (LaTeX) are asked for again as those of the screen.
 */
async function notesOf(page: PdfPage): ReturnType<PdfPage["getAnnotations"]> {
  const printed = await page.getAnnotations({ intent: "print" });
  return printed.length > 0 ? printed : page.getAnnotations();
}

/** Where the page's links lie, in PDF points from the bottom left. */
export async function linkAreas(page: PdfPage): Promise<LinkArea[]> {
  const areas: LinkArea[] = [];
  for (const note of await notesOf(page)) {
    const url: unknown = note.url ?? note.unsafeUrl;
    const rect: unknown = note.rect;
    if (typeof url !== "string" || !Array.isArray(rect)) continue;
    const [x0, y0, x1, y1] = rect.map(Number);
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) continue;
    areas.push({
      url,
      left: Math.min(x0, x1),
      right: Math.max(x0, x1),
      bottom: Math.min(y0, y1),
      top: Math.max(y0, y1),
    });
  }
  return areas;
}
