import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import type { SourceDocument, SourcePage, TextRun } from "@/lib/domain/resume/layout/source-document";
import { AppError } from "@/lib/errors";
import { cleanGlyphs, type GlyphNeighbour, namelessGlyph } from "@/server/adapters/resume-reader/pdf/clean-glyphs";
import { drawnBullets } from "@/server/adapters/resume-reader/pdf/drawn-bullets";
import { type Face, faceOf } from "@/server/adapters/resume-reader/pdf/face-of";
import { linkAreas } from "@/server/adapters/resume-reader/pdf/link-areas";
import { paintReader, unspaced } from "@/server/adapters/resume-reader/pdf/paint-reader";
import { type OperatorCodes, type OperatorList, tracePaint } from "@/server/adapters/resume-reader/pdf/paint-trace";
import type { PdfPage } from "@/server/adapters/resume-reader/pdf/pdf-page";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type TextItem = { str: string; width: number; transform: number[]; fontName: string };

/** pdf.js's AnnotationMode.DISABLE: the paint instructions of notes and form fields are no text of the page. */
const NO_ANNOTATIONS = 0;

function openingError(error: unknown): AppError {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return new AppError(
      "unreadable_file",
      "This PDF is protected by a password. Save a copy without the password and upload that.",
      { cause: error },
    );
  }
  return new AppError(
    "unreadable_file",
    "This PDF is damaged and cannot be opened. Export it again from the program it was written in.",
    { cause: error },
  );
}

/** A page of a scanner's app may carry a line of its own ("Scanned with …") under the picture that holds the text. */
const FEW_LETTERS = 60;
const IMAGE_OPERATORS = [
  "paintImageXObject",
  "paintImageMaskXObject",
  "paintInlineImageXObject",
  "paintImageXObjectRepeat",
  "paintImageMaskXObjectRepeat",
  "paintImageMaskXObjectGroup",
  "paintInlineImageXObjectGroup",
];

/**
 * True for a page that may hold its text in a picture: one without letters (large images are dropped at opening and leave
 * no trace, so it may be blank too), or one with few letters and an image.
 */
function isPicture(runs: TextRun[], operators: OperatorList, codes: OperatorCodes): boolean {
  if (runs.length === 0) return true;
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0);
  const telling = new Set(IMAGE_OPERATORS.map((name) => codes[name]));
  return letters < FEW_LETTERS && operators.fnArray.some((code) => telling.has(code));
}

/** In a document of pictures a page with few letters is one as well, its image dropped as too large. */
function withSparsePictures(pages: SourcePage[]): SourcePage[] {
  const letters = (page: SourcePage) => page.runs.reduce((sum, run) => sum + run.text.length, 0);
  if (pages.some((page) => letters(page) >= FEW_LETTERS)) return pages;
  return pages.map((page) => ({ ...page, isPicture: true }));
}

function neighbour(item: TextItem): GlyphNeighbour;
function neighbour(item: TextItem | undefined): GlyphNeighbour | undefined;
function neighbour(item: TextItem | undefined): GlyphNeighbour | undefined {
  if (!item) return undefined;
  const [a = 0, , , , left = 0, baseline = 0] = item.transform;
  return { text: item.str, left, right: left + item.width, baseline, size: Math.abs(a) };
}

async function readPage(page: PdfPage, number: number, codes: Record<string, number>): Promise<SourcePage> {
  const viewport = page.getViewport({ scale: 1 });
  const [content, operators, links] = await Promise.all([
    page.getTextContent(),
    page.getOperatorList({ annotationMode: NO_ANNOTATIONS }),
    linkAreas(page),
  ]);
  const items: TextItem[] = content.items.flatMap((item) => ("str" in item ? [item] : []));
  const { characters: painted, dots } = tracePaint(operators, codes);
  // Where most of a page's text is invisible it is the layer behind a picture or behind letters drawn as shapes.
  const isTextLayer = painted.filter((character) => character.isHidden).length > painted.length * 0.5;
  const paintOf = paintReader(painted);
  const faces = new Map<string, Face>();
  const runs: TextRun[] = [];
  const hidden: string[] = [];
  let sideways = 0;
  for (const [index, item] of items.entries()) {
    const paint = paintOf(item.str);
    if (item.str.trim() === "") continue;
    const face = faces.get(item.fontName) ?? faceOf(page, item.fontName);
    faces.set(item.fontName, face);
    const text =
      item.str === "\0"
        ? namelessGlyph(neighbour(items[index - 1]), neighbour(item), neighbour(items[index + 1]))
        : cleanGlyphs(unspaced(item.str, paint?.text), face.name);
    if (text.trim() === "") continue;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
    const [x = 0, baseline = 0] = viewport.convertToViewportPoint(e, f);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    if (
      (paint?.isHidden && !isTextLayer) ||
      x < -viewport.width ||
      x > viewport.width + 5 ||
      baseline < -5 ||
      baseline > viewport.height + 40
    ) {
      hidden.push(text.trim());
      continue;
    }
    const angle = Math.atan2(b, a) - (page.rotate * Math.PI) / 180;
    const isUpright = Math.abs(Math.sin(angle)) < 0.1;
    if (!isUpright) sideways++;
    const link = links.find((area) => {
      const middle = f + size * 0.3;
      return (
        e + item.width / 2 >= area.left - 1 &&
        e + item.width / 2 <= area.right + 1 &&
        middle >= area.bottom - 1 &&
        middle <= area.top + 1
      );
    });
    runs.push({
      text,
      // Text that runs up or down the page is read after the rest, each piece on a line of its own.
      x: isUpright ? x : 0,
      baseline: isUpright ? baseline : viewport.height + sideways * 24,
      width: item.width,
      size,
      bold: face.bold || paint?.isStroked === true,
      italic: face.italic || (Math.abs(c) > 0.1 * Math.abs(d) && isUpright && page.rotate === 0),
      font: item.fontName,
      ...(paint ? { color: paint.color } : {}),
      ...(link ? { link: link.url } : {}),
    });
  }
  const onPage = dots.map(({ x, y, width }) => {
    const [left = 0, middle = 0] = viewport.convertToViewportPoint(x, y);
    return { x: left, middle, width };
  });
  runs.push(...drawnBullets(onPage, runs));
  page.cleanup();
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    runs,
    hiddenText: hidden,
    ...(isPicture(runs, operators, codes) ? { isPicture: true } : {}),
  };
}

/**
 * The text layer of a PDF with its geometry. Throws AppError `unreadable_file` for a file that is protected, damaged,
 * too long, or has no text layer at all.
 */
export async function extractPdf(bytes: Uint8Array, limits: ReaderLimits): Promise<SourceDocument> {
  const { OPS } = await getResolvedPDFJS();
  let pdf: PdfDocument;
  try {
    // pdf.js takes the buffer over, so it gets one of its own.
    pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: 1024 * 1024 });
  } catch (error) {
    throw openingError(error);
  }
  try {
    if (pdf.numPages > limits.maxPages) {
      throw new AppError(
        "unreadable_file",
        `This PDF has ${pdf.numPages} pages; a resume may have ${limits.maxPages} at most.`,
      );
    }
    const pages: SourcePage[] = [];
    const broken: number[] = [];
    let firstFault: unknown;
    let runCount = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        pages.push(await readPage(await pdf.getPage(number), number, OPS));
      } catch (error) {
        if (error instanceof AppError) throw error;
        broken.push(number);
        firstFault ??= error;
      }
      runCount += pages.at(-1)?.runs.length ?? 0;
      if (runCount > limits.maxRuns)
        throw new AppError("unreadable_file", "This PDF holds far more text than a resume. Upload the resume alone.");
    }
    if (pages.length === 0) throw openingError(firstFault);
    return {
      pages: withSparsePictures(pages),
      source: "text-layer",
      hasGeometry: true,
      warnings: warningsOf(pages, broken),
    };
  } finally {
    await pdf.cleanup();
    await pdf.loadingTask.destroy();
  }
}

function warningsOf(pages: SourcePage[], broken: number[]): string[] {
  const warnings: string[] = [];
  if (broken.length > 0) warnings.push(`Page ${broken.join(", ")} is damaged and was left out.`);
  const hidden = pages
    .flatMap((page) => page.hiddenText)
    .join(" ")
    .trim();
  if (hidden !== "")
    warnings.push(
      `Text that a reader cannot see was ignored: “${hidden.length > 120 ? `${hidden.slice(0, 120)}…` : hidden}”`,
    );
  return warnings;
}
