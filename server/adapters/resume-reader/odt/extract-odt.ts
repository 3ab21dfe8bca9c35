import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { AppError, isAppError } from "@/lib/errors";
import { odtParagraphs, readOdtStyles } from "@/server/adapters/resume-reader/odt/odt-paragraphs";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import { findElement, findElements, parseXmlTree, type XmlElement } from "@/server/adapters/resume-reader/xml/xml-tree";
import { unpackZip } from "@/server/adapters/resume-reader/zip/unpack-zip";

const BROKEN = "This OpenDocument file is damaged and cannot be opened. Save it again as ODT, DOCX or PDF.";
const EMPTY: XmlElement = { name: "", attributes: {}, children: [] };

/** An ODT as a made-up page: the page's header, then the body with its tables and text frames, in reading order. */
export function extractOdt(bytes: Uint8Array, limits: ReaderLimits): SourceDocument {
  const parts = unpackZip(bytes, limits, (name) => name === "content.xml" || name === "styles.xml", BROKEN);
  const content = parts["content.xml"];
  if (!content) throw new AppError("unreadable_file", BROKEN);
  try {
    const decode = (part: Uint8Array) => parseXmlTree(new TextDecoder().decode(part), { keepPrefixes: true });
    const document = decode(content);
    const styles = parts["styles.xml"] ? decode(parts["styles.xml"]) : EMPTY;
    const body = findElement(document, "office:text");
    if (!body) throw new AppError("unreadable_file", BROKEN);
    const faces = readOdtStyles(styles, document);
    const headers = findElements(styles, "style:header", "style:header-first").flatMap((header) =>
      odtParagraphs(header, faces),
    );
    const paragraphs = [...headers, ...odtParagraphs(body, faces)];
    if (paragraphs.length > limits.maxRuns)
      throw new AppError("unreadable_file", "This file holds far more text than a resume. Upload the resume alone.");
    return paragraphsToSource(paragraphs, "odt");
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError("unreadable_file", BROKEN, { cause: error });
  }
}
