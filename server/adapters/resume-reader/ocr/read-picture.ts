import type { SourceDocument } from "@/lib/domain/resume/layout/source-document";
import { decodePicture } from "@/server/adapters/resume-reader/ocr/decode-picture";
import { recognisePages } from "@/server/adapters/resume-reader/ocr/recognise-pages";
import { recognitionWarning } from "@/server/adapters/resume-reader/ocr/recognition-warning";
import type { ReadingContext } from "@/server/adapters/resume-reader/read-document";

/** A photograph or a screenshot of a resume as a document of one recognised page. */
export async function readPicture(bytes: Uint8Array, context: ReadingContext): Promise<SourceDocument> {
  const picture = await decodePicture(bytes, context.limits);
  const pages = await recognisePages([{ number: 1, take: async () => picture }], context);
  return { pages, source: "ocr", hasGeometry: true, warnings: recognitionWarning(pages) };
}
