import { buildResume } from "@/lib/domain/resume/build-resume";
import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { markdownToParagraphs, textToParagraphs } from "@/lib/domain/resume/layout/text-to-paragraphs";
import { AppError } from "@/lib/errors";
import {
  decodeText,
  detectMediaType,
  type ForeignFormat,
  RESUME_MEDIA_TYPES,
} from "@/server/adapters/resume-reader/detect-media-type";
import { readJsonResume } from "@/server/adapters/resume-reader/read-json-resume";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import type { ReadResume } from "@/server/ports/resume-reader";

const FOREIGN_SENTENCES: Record<ForeignFormat | "empty", string> = {
  empty: "This file is empty.",
  image: "This file is a picture. Upload the resume as PDF with text, as DOCX, as text or as JSON Resume.",
  "old-word": "This is an old Word file (DOC) or a protected one. Save it as DOCX or PDF and upload that.",
  rtf: "RTF files cannot be read. Save it as DOCX or PDF and upload that.",
  zip: "This archive is not a Word file. Upload the resume itself, as PDF, DOCX, text or JSON Resume.",
  binary: "This file is not a resume in a known format. Upload a PDF, DOCX, text, Markdown or JSON Resume file.",
};

/** Reads one file in this thread. Throws AppError `unreadable_file`. The worker and the command line both stand on it. */
export async function readDocument(bytes: Uint8Array, limits: ReaderLimits): Promise<ReadResume> {
  if (bytes.length > limits.maxBytes) {
    throw new AppError(
      "unreadable_file",
      `This file is larger than ${Math.round(limits.maxBytes / 1024 / 1024)} MB. Upload a smaller one.`,
    );
  }
  const format = detectMediaType(bytes);
  switch (format) {
    case "pdf": {
      const { extractPdf } = await import("@/server/adapters/resume-reader/pdf/extract-pdf");
      const document = await extractPdf(bytes, limits);
      if (document.pages.every((page) => page.runs.length === 0)) {
        const hidden = document.pages.some((page) => page.hiddenText.length > 0);
        throw new AppError(
          "unreadable_file",
          hidden
            ? "The text of this PDF cannot be seen on its pages, so nothing was read. Export it again with visible text."
            : "This PDF has no text that can be read; it looks like a scan. Export it from the program it was written in, or upload a DOCX.",
        );
      }
      return answer(document, RESUME_MEDIA_TYPES.pdf, document.pages.length);
    }
    case "docx": {
      const { extractDocx } = await import("@/server/adapters/resume-reader/docx/extract-docx");
      return answer(await extractDocx(bytes, limits), RESUME_MEDIA_TYPES.docx);
    }
    case "json":
      return readJsonResume(textOf(bytes));
    case "markdown":
      return answer(plainDocument(markdownToParagraphs(textOf(bytes)), limits), RESUME_MEDIA_TYPES.markdown);
    case "text":
      return answer(plainDocument(textToParagraphs(textOf(bytes)), limits), RESUME_MEDIA_TYPES.text);
    default:
      throw new AppError("unreadable_file", FOREIGN_SENTENCES[format]);
  }
}

function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === null) throw new AppError("unreadable_file", FOREIGN_SENTENCES.binary);
  return text;
}

function plainDocument(paragraphs: Parameters<typeof paragraphsToSource>[0], limits: ReaderLimits): SourceDocument {
  if (paragraphs.length > limits.maxRuns)
    throw new AppError("unreadable_file", "This file holds far more text than a resume. Upload the resume alone.");
  return paragraphsToSource(paragraphs, "plain-text");
}

function answer(document: SourceDocument, mediaType: string, pageCount?: number): ReadResume {
  const { resume, text } = buildResume(document);
  return { resume, mediaType, text, ...(pageCount === undefined ? {} : { pageCount }) };
}
