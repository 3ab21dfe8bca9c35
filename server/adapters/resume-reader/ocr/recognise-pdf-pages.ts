import type { SourceDocument, SourcePage } from "@/lib/domain/resume/layout/source-document";
import { recognisePages } from "@/server/adapters/resume-reader/ocr/recognise-pages";
import { recognitionWarning } from "@/server/adapters/resume-reader/ocr/recognition-warning";
import { withPageRenderer } from "@/server/adapters/resume-reader/ocr/render-page";
import type { ReadingContext } from "@/server/adapters/resume-reader/read-document";

/** The document with its pages that are pictures recognised; pages with text stay as they are. */
export async function recognisePdfPages(
  bytes: Uint8Array,
  document: SourceDocument,
  context: ReadingContext,
): Promise<SourceDocument> {
  const pictures = document.pages.filter((page) => page.isPicture === true);
  const chosen = pictures.slice(0, context.limits.maxRecognisedPages);
  const left = pictures.slice(chosen.length);
  const recognised = await withPageRenderer(bytes, context.limits, (render) =>
    recognisePages(
      chosen.map(({ number }) => ({ number, take: () => render(number) })),
      context,
    ),
  );
  const letters = (page: SourcePage) => page.runs.reduce((sum, run) => sum + run.text.length, 0);
  const byNumber = new Map(
    chosen.map((page, index) => {
      const seen = recognised[index];
      return [page.number, seen && letters(seen) > letters(page) ? seen : page];
    }),
  );
  return {
    ...document,
    pages: document.pages.map((page) => byNumber.get(page.number) ?? page),
    source: pictures.length === document.pages.length ? "ocr" : document.source,
    warnings: [
      ...document.warnings,
      ...recognitionWarning([...byNumber.values()]),
      ...(left.length > 0
        ? [
            `Page ${left.map((page) => page.number).join(", ")} was left out: ${chosen.length} pages of a file are recognised at most.`,
          ]
        : []),
    ],
  };
}
