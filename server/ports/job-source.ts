import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { HttpClient } from "@/server/ports/http-client";

/** One company's public board on one ATS: `token` is what the ATS's API calls it ("stripe"). */
export type BoardRef = { source: string; token: string; company: string; url?: string };

export type FetchState = { etag?: string; lastModified?: string };
export type FetchedBoard = {
  records: PostingRecord[];
  notModified: boolean;
  state: FetchState;
  /** More was there than is read at once: what is missing from the records may still be open. */
  isPartial?: boolean;
};

/** How postings of one ATS are fetched and read. `read` is pure and also serves `dossier jobs ingest --file`. */
export type JobSource = {
  /** Folder name, also the value of `--source`. */
  name: string;
  /** Shown to people: "Greenhouse". */
  label: string;
  /** Reads one recorded or fetched answer. Throws AppError invalid_input when the whole answer is unreadable.
   * `readAt` dates what a source only says relatively ("posted yesterday"); without it such dates are absent. */
  read(answer: Uint8Array, board: { company: string; token?: string; url?: string; readAt?: Date }): PostingRecord[];
  /** Fetches every posting of a board through the guarded client. */
  fetch(http: HttpClient, board: BoardRef, state?: FetchState): Promise<FetchedBoard>;
  /** Reads what people saved or were sent, and is never fetched: its boards cannot be followed. */
  isSavedOnly?: boolean;
  /** One posting of a board by its public link, through the source's public interface; null when the board no longer has it. */
  fetchPosting?(http: HttpClient, link: string, board: BoardRef): Promise<PostingRecord | null>;
  /** The careers URL a board is known by -> its token, or null when it is not ours. */
  tokenOf(url: URL): string | null;
};

/** Every source there is, and what is known of a link or a page without asking its site. */
export type JobSources = {
  find(name: string): JobSource | null;
  list(): { name: string; label: string }[];
  /** Whose answer a text is, by its marks alone; null for a page, a feed or anything else. */
  recognise(text: string): string | null;
  /** The board behind a careers link; null when it is no known source's. */
  detect(url: URL): { source: string; token: string } | null;
  /** Boards of companies that a careers page embeds or links to, the likeliest first. */
  detectInPage(html: string): { source: string; token: string; url: string }[];
};
