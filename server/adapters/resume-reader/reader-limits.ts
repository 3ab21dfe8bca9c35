/** What one file may cost. Each limit has its own sentence for the person who uploaded the file. */
export type ReaderLimits = {
  /** Size of the upload itself. */
  maxBytes: number;
  /** Sum of the unpacked parts of an archive (DOCX, ODT, LinkedIn's export). */
  maxInflatedBytes: number;
  maxPages: number;
  /** Pieces of text in the whole document. */
  maxRuns: number;
  /** Wall-clock time for one file in the worker, recognition aside. */
  timeoutMs: number;
  /** Heap of the worker, in MiB. */
  maxHeapMb: number;
  /** False refuses pages without a text layer instead of recognising them. */
  recognises: boolean;
  /** Pages that are recognised in one file; the rest is named in a warning. */
  maxRecognisedPages: number;
  /** Wall-clock time for one recognised page. */
  pageTimeoutMs: number;
  /** Pixels a page is drawn with before it is recognised. */
  maxPagePixels: number;
  /** Pixels of a picture, uploaded or inside a page, before it is unpacked. */
  maxPicturePixels: number;
};

export const DEFAULT_READER_LIMITS: ReaderLimits = {
  maxBytes: 15 * 1024 * 1024,
  maxInflatedBytes: 60 * 1024 * 1024,
  maxPages: 30,
  maxRuns: 60_000,
  timeoutMs: 20_000,
  maxHeapMb: 256,
  recognises: true,
  maxRecognisedPages: 6,
  pageTimeoutMs: 45_000,
  maxPagePixels: 5_000_000,
  maxPicturePixels: 50_000_000,
};
