import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import { fetchAnswer, stateOf } from "@/server/adapters/ats/fetch-answer";
import type { HttpClient } from "@/server/ports/http-client";
import type { BoardRef, FetchedBoard, FetchState } from "@/server/ports/job-source";

/** Fetches a board that answers whole at one address, conditionally where the last answer allows it. */
export async function fetchWholeBoard(
  http: HttpClient,
  label: string,
  board: BoardRef,
  url: string,
  state: FetchState,
  read: (answer: Uint8Array) => PostingRecord[],
): Promise<FetchedBoard> {
  const answer = await fetchAnswer(http, label, board.token, { url, ...state });
  if (answer.notModified) return { records: [], notModified: true, state };
  return { records: read(answer.body), notModified: false, state: stateOf(answer) };
}
