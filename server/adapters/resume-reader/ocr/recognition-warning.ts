import type { SourcePage } from "@/lib/domain/resume/layout/source-document";

/** What the owner is told about recognised pages: which were pictures, and which of them held no words. */
export function recognitionWarning(pages: SourcePage[]): string[] {
  const numbers = (list: SourcePage[]) => list.map((page) => page.number).join(", ");
  const isSingle = (list: SourcePage[]) => list.length === 1;
  const read = pages.filter((page) => page.runs.length > 0);
  const empty = pages.filter((page) => page.runs.length === 0);
  return [
    ...(read.length > 0
      ? [
          `${isSingle(read) ? "Page" : "Pages"} ${numbers(read)} ${isSingle(read) ? "is a picture" : "are pictures"} whose text was recognised. Check what was read: letters can be mistaken.`,
        ]
      : []),
    ...(empty.length > 0
      ? [
          `No words were found on ${isSingle(empty) ? "page" : "pages"} ${numbers(empty)}, which ${isSingle(empty) ? "is" : "are"} blank or a picture.`,
        ]
      : []),
  ];
}
