import type { ReadAnswer } from "@/server/adapters/ats/define-source";
import { dateOf, fetchAnswer, stateOf } from "@/server/adapters/ats/fetch-answer";
import type { HttpClient, HttpRequest } from "@/server/ports/http-client";
import type { BoardRef, FetchedBoard, FetchState } from "@/server/ports/job-source";

/** Fetches a board that answers whole at one address, conditionally where the last answer allows it. */
export async function fetchWholeBoard(
  http: HttpClient,
  label: string,
  board: BoardRef,
  url: string,
  state: FetchState,
  read: ReadAnswer,
  kind: HttpRequest["kind"] = "api",
): Promise<FetchedBoard> {
  const answer = await fetchAnswer(http, label, board.token, { url, kind, ...state });
  if (answer.notModified) return { records: [], notModified: true, state };
  return { records: read(answer.body, dateOf(answer)), notModified: false, state: stateOf(answer) };
}
