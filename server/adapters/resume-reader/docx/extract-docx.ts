import mammoth from "mammoth";
import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { AppError } from "@/lib/errors";
import { htmlToParagraphs } from "@/server/adapters/resume-reader/docx/html-to-paragraphs";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import { unpackZip } from "@/server/adapters/resume-reader/zip/unpack-zip";

const BROKEN = "This Word file is damaged and cannot be opened. Save it again as DOCX or PDF.";

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h3:fresh",
  "b => strong",
  "i => em",
];

/** Words of a header part, paragraph by paragraph: mammoth leaves headers out, and names and addresses often stand there. */
function headerParagraphs(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].flatMap(([paragraph]) => {
    const text = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
      .map((m) => m[1] ?? (m[2] === "tab" ? "\t" : " "))
      .join("");
    const plain = text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&")
      .trim();
    return plain === "" ? [] : [plain];
  });
}

/** A DOCX as a made-up page: paragraphs, tables, text boxes and page headers, in reading order. */
export async function extractDocx(bytes: Uint8Array, limits: ReaderLimits): Promise<SourceDocument> {
  const parts = unpackZip(bytes, limits, (name) => /^word\/(document|header\d*)\.xml$/.test(name), BROKEN);
  if (!parts["word/document.xml"]) throw new AppError("unreadable_file", BROKEN);
  const headers = Object.entries(parts)
    .filter(([name]) => name.startsWith("word/header"))
    .flatMap(([, part]) => headerParagraphs(new TextDecoder().decode(part)));
  let html: string;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const result = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap: STYLE_MAP,
        includeDefaultStyleMap: true,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    html = result.value;
  } catch (error) {
    throw new AppError("unreadable_file", BROKEN, { cause: error });
  }
  const body = htmlToParagraphs(html);
  const seen = new Set(
    body.map((paragraph) =>
      paragraph.pieces
        .map((piece) => piece.text)
        .join("")
        .trim(),
    ),
  );
  const fresh = [...new Set(headers)].filter((text) => !seen.has(text));
  return paragraphsToSource(
    [
      ...fresh.map((text, index) => ({
        pieces: [{ text, bold: index === 0, italic: false }],
        heading: index === 0 ? 1 : 0,
        bullet: false,
      })),
      ...body,
    ],
    "docx",
  );
}
