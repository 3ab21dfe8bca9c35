import mammoth from "mammoth";
import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { AppError } from "@/lib/errors";
import { htmlToParagraphs } from "@/server/adapters/resume-reader/docx/html-to-paragraphs";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import { unpackZip } from "@/server/adapters/resume-reader/zip/unpack-zip";

const BROKEN = "This Word file is damaged and cannot be opened. Save it again as DOCX or PDF.";

/** Paragraphs of text boxes up to which they are taken for the head of the document. */
const MAX_LETTERHEAD = 4;

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h3:fresh",
  "b => strong",
  "i => em",
];

type Loose = { text: string; bold: boolean };

/** Words of a part, paragraph by paragraph, for what mammoth leaves out: page headers, and text boxes of newer Words. */
function looseParagraphs(xml: string): Loose[] {
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
    return plain === "" ? [] : [{ text: plain, bold: /<w:b(?: w:val="(?:1|true|on)")?\/>/.test(paragraph) }];
  });
}

/** The paragraphs of text boxes, innermost content of each. */
function textBoxes(xml: string): Loose[] {
  return [...xml.matchAll(/<w:txbxContent>((?:(?!<w:txbxContent>)[\s\S])*?)<\/w:txbxContent>/g)].flatMap((box) =>
    looseParagraphs(box[1] ?? ""),
  );
}

/** Without those that stand in the body already, and each once: old and new Words both get a copy of a text box. */
function unseen(loose: Loose[], seen: Set<string>): Loose[] {
  return loose.filter(({ text }) => {
    const key = text.replace(/\s+/g, " ");
    const isFresh = !seen.has(key);
    seen.add(key);
    return isFresh;
  });
}

/** A DOCX as a made-up page: paragraphs, tables, text boxes and page headers, in reading order. */
export async function extractDocx(bytes: Uint8Array, limits: ReaderLimits): Promise<SourceDocument> {
  const parts = unpackZip(bytes, limits, (name) => /^word\/(document|header\d*)\.xml$/.test(name), BROKEN);
  if (!parts["word/document.xml"]) throw new AppError("unreadable_file", BROKEN);
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  const headers = Object.entries(parts)
    .filter(([name]) => name.startsWith("word/header"))
    .flatMap(([, part]) => looseParagraphs(decode(part)));
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
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
  const top = unseen(headers, seen).map(({ text }, index) => ({
    pieces: [{ text, bold: index === 0, italic: false }],
    heading: index === 0 ? 1 : 0,
    bullet: false,
  }));
  const boxes = unseen(textBoxes(decode(parts["word/document.xml"])), seen).map(({ text, bold }) => ({
    pieces: [{ text, bold, italic: false }],
    heading: 0,
    bullet: false,
  }));
  // A short box is a letterhead; a long one is a sidebar, which is read after the body.
  const isLetterhead = boxes.length <= MAX_LETTERHEAD;
  return paragraphsToSource(isLetterhead ? [...top, ...boxes, ...body] : [...top, ...body, ...boxes], "docx");
}
