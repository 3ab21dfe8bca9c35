import { buildResume } from "@/lib/domain/resume/build-resume";
import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { markdownToParagraphs, textToParagraphs } from "@/lib/domain/resume/layout/text-to-paragraphs";
import { AppError } from "@/lib/errors";
import { decodeText, detectMediaType, type ForeignFormat } from "@/server/adapters/resume-reader/detect-media-type";
import { isKnownWord } from "@/server/adapters/resume-reader/known-words";
import { RESUME_MEDIA_TYPES } from "@/server/adapters/resume-reader/media-types";
import { checkPicture } from "@/server/adapters/resume-reader/ocr/check-picture";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import { readJsonResume } from "@/server/adapters/resume-reader/structured/read-json-resume";
import { readLinkedInExport } from "@/server/adapters/resume-reader/structured/read-linkedin-export";
import { readResumeXml } from "@/server/adapters/resume-reader/structured/read-resume-xml";
import type { ReadingProgress, ReadResume } from "@/server/ports/resume-reader";

const KINDS = "PDF, DOCX, ODT, RTF, a picture, text, Markdown or JSON Resume";

const FOREIGN_SENTENCES: Record<ForeignFormat | "empty", string> = {
  empty: "This file is empty.",
  picture: "This kind of picture cannot be read. Save it as PNG or JPEG, or upload the resume as PDF or DOCX.",
  "old-word": "This is an old Word file (DOC) or a protected one. Save it as DOCX or PDF and upload that.",
  pages: "Files of Apple Pages cannot be read. Export it as PDF or Word and upload that.",
  "web-page": "This is a web page. Print it to a PDF in the browser and upload that.",
  "xml-other": `This XML is neither HR-XML nor Europass. Upload the resume as ${KINDS}.`,
  zip: `This archive holds no resume: it is neither a Word file nor LinkedIn's export. Upload the resume itself, as ${KINDS}.`,
  binary: `This file is not a resume in a known format. Upload it as ${KINDS}.`,
};

const OCR_OFF =
  "This file is a picture of a resume, and recognising pictures is switched off here. Upload the resume as PDF with text or as DOCX.";

export type ReadingContext = {
  limits: ReaderLimits;
  /** The project's root folder, where the language data of recognition is installed. */
  root: string;
  onProgress?: (progress: ReadingProgress) => void;
  /** "later" names the pages that are pictures and leaves them out. Default: they are recognised. */
  recognition?: "now" | "later";
};

/** Reads one file in this thread. Throws AppError `unreadable_file`. The worker and the command line both stand on it. */
export async function readDocument(bytes: Uint8Array, context: ReadingContext): Promise<ReadResume> {
  const { limits } = context;
  if (bytes.length > limits.maxBytes) {
    throw new AppError(
      "unreadable_file",
      `This file is larger than ${Math.round(limits.maxBytes / 1024 / 1024)} MB. Upload a smaller one.`,
    );
  }
  const format = detectMediaType(bytes);
  switch (format) {
    case "pdf":
      return readPdf(bytes, context);
    case "png":
    case "jpeg":
    case "webp": {
      if (!limits.recognises) throw new AppError("unreadable_file", OCR_OFF);
      if (context.recognition === "later") {
        checkPicture(bytes, limits);
        return { resume: {}, mediaType: RESUME_MEDIA_TYPES[format], text: "", pageCount: 1, unrecognised: [1] };
      }
      const { readPicture } = await import("@/server/adapters/resume-reader/ocr/read-picture");
      return answer(await readPicture(bytes, context), RESUME_MEDIA_TYPES[format], 1);
    }
    case "docx": {
      const { extractDocx } = await import("@/server/adapters/resume-reader/docx/extract-docx");
      return answer(await extractDocx(bytes, limits), RESUME_MEDIA_TYPES.docx);
    }
    case "odt": {
      const { extractOdt } = await import("@/server/adapters/resume-reader/odt/extract-odt");
      return answer(extractOdt(bytes, limits), RESUME_MEDIA_TYPES.odt);
    }
    case "rtf": {
      const { extractRtf } = await import("@/server/adapters/resume-reader/rtf/extract-rtf");
      return answer(extractRtf(bytes, limits), RESUME_MEDIA_TYPES.rtf);
    }
    case "linkedin":
      return readLinkedInExport(bytes, limits);
    case "xml":
      return readResumeXml(textOf(bytes));
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

async function readPdf(bytes: Uint8Array, context: ReadingContext): Promise<ReadResume> {
  const { extractPdf } = await import("@/server/adapters/resume-reader/pdf/extract-pdf");
  const document = await extractPdf(bytes, context.limits);
  const isPicture = document.pages.filter((page) => page.isPicture === true);
  if (isPicture.length === 0) return answer(document, RESUME_MEDIA_TYPES.pdf, document.pages.length);
  if (!context.limits.recognises) {
    if (isPicture.length === document.pages.length) throw new AppError("unreadable_file", OCR_OFF);
    const numbers = isPicture.map((page) => page.number).join(", ");
    const warnings = [...document.warnings, `Page ${numbers} is a picture and was left out.`];
    return answer({ ...document, warnings }, RESUME_MEDIA_TYPES.pdf, document.pages.length);
  }
  if (context.recognition === "later") {
    const unrecognised = isPicture.slice(0, context.limits.maxRecognisedPages).map((page) => page.number);
    return { ...answer(document, RESUME_MEDIA_TYPES.pdf, document.pages.length), unrecognised };
  }
  const { recognisePdfPages } = await import("@/server/adapters/resume-reader/ocr/recognise-pdf-pages");
  return answer(await recognisePdfPages(bytes, document, context), RESUME_MEDIA_TYPES.pdf, document.pages.length);
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
  const { resume, text } = buildResume(document, isKnownWord);
  return { resume, mediaType, text, ...(pageCount === undefined ? {} : { pageCount }) };
}
