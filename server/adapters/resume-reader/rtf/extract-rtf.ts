import { paragraphsToSource } from "@/lib/domain/resume/layout/paragraphs-to-source";
import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { AppError, isAppError } from "@/lib/errors";
import type { ReaderLimits } from "@/server/adapters/resume-reader/reader-limits";
import { rtfParagraphs } from "@/server/adapters/resume-reader/rtf/rtf-paragraphs";

/**
 * An RTF file as a made-up page. Our own small reader: the published ones are abandoned or turn RTF into HTML with a
 * browser's DOM, and a resume needs words, weight, bullets and cells only.
 */
export function extractRtf(bytes: Uint8Array, limits: ReaderLimits): SourceDocument {
  try {
    const { paragraphs, hidden } = rtfParagraphs(new TextDecoder("latin1").decode(bytes));
    if (paragraphs.length > limits.maxRuns)
      throw new AppError("unreadable_file", "This file holds far more text than a resume. Upload the resume alone.");
    const document = paragraphsToSource(paragraphs, "rtf");
    const warnings = hidden === "" ? [] : [`Text that a reader cannot see was ignored: “${hidden.slice(0, 120)}”`];
    return { ...document, warnings };
  } catch (error) {
    if (isAppError(error)) throw error;
    throw new AppError(
      "unreadable_file",
      "This RTF file is damaged and cannot be opened. Save it again as RTF, DOCX or PDF.",
      { cause: error },
    );
  }
}
