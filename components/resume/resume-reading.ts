/** How far the recognition of an upload is; `page` of `pageCount` is at work, 0 while it waits. `share` is 0..1. */
export type ResumeReading = { pageCount: number; page: number; share: number };

/** How often a page looks while pages are being recognised. */
export const READING_POLL_MS = 1_000;

/** Where it stands, in words. */
export function readingWords({ page, pageCount }: ResumeReading): string {
  if (page === 0) return pageCount === 1 ? "Waiting to read the page" : `Waiting to read ${pageCount} pages`;
  return pageCount === 1 ? "Recognising the page" : `Recognising page ${page} of ${pageCount}`;
}
