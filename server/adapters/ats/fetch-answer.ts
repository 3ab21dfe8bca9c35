import { AppError } from "@/lib/errors";
import type { HttpClient, HttpRequest, HttpResponse } from "@/server/ports/http-client";
import type { FetchState } from "@/server/ports/job-source";

/** Asks for one answer of a board; a status other than 2xx or 304 becomes an AppError with a sentence that says what to do. */
export async function fetchAnswer(
  http: HttpClient,
  label: string,
  token: string,
  request: HttpRequest,
): Promise<HttpResponse> {
  return assertAnswered(await http.request(request), label, token);
}

/** The answer itself when it is one; else an AppError with a sentence that says what to do. */
export function assertAnswered(answer: HttpResponse, label: string, token: string): HttpResponse {
  if (answer.notModified || (answer.status >= 200 && answer.status < 300)) return answer;
  if (answer.status === 404 || answer.status === 410) {
    throw new AppError(
      "not_found",
      `${label} has no public board "${token}". Check the name, or the company has closed it.`,
    );
  }
  throw new AppError("unavailable", `${label} refused to show the board "${token}" (status ${answer.status}).`, {
    details: { status: answer.status },
  });
}

/** What to send next time to hear "not modified". */
export function stateOf(answer: HttpResponse): FetchState {
  const { etag, "last-modified": lastModified } = answer.headers;
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

/** When the server says it answered. */
export function dateOf(answer: HttpResponse): Date | undefined {
  const date = new Date(answer.headers.date ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date;
}
