import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { HttpClient } from "@/server/ports/http-client";

/** One company's public board on one ATS: `token` is what the ATS's API calls it ("stripe"). */
export type BoardRef = { source: string; token: string; company: string; url?: string };

export type FetchState = { etag?: string; lastModified?: string };
export type FetchedBoard = { records: PostingRecord[]; notModified: boolean; state: FetchState };

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
  /** The careers URL a board is known by -> its token, or null when it is not ours. */
  tokenOf(url: URL): string | null;
};
