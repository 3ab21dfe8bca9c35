import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { ReadAnswer } from "@/server/adapters/ats/define-source";
import { dateOf, fetchAnswer } from "@/server/adapters/ats/fetch-answer";
import type { HttpClient, HttpRequest } from "@/server/ports/http-client";
import type { BoardRef, FetchedBoard } from "@/server/ports/job-source";

export type PageOptions = {
  /** The request for the page that starts at this record. */
  request(offset: number): HttpRequest;
  pageSize: number;
  /** Fewer pages than a whole board, for searches that cost the operator's quota. */
  maxPages?: number;
  /** The request for one posting's detail, where the list has no description. */
  detail?(record: Extract<PostingRecord, { ok: unknown }>["ok"]): HttpRequest | undefined;
  read: ReadAnswer;
};

const MAX_RECORDS = 10_000;
const MAX_DETAILS = 1_000;
const DETAILS_AT_ONCE = 4;

/** Fetches a paged board, and each posting's detail where the list is thin. A detail that fails leaves its list record. */
export async function fetchPages(
  http: HttpClient,
  label: string,
  board: BoardRef,
  options: PageOptions,
): Promise<FetchedBoard> {
  const records: PostingRecord[] = [];
  const seen = new Set<string>();
  const most = Math.min(MAX_RECORDS, options.pageSize * (options.maxPages ?? Number.POSITIVE_INFINITY));
  let isPartial = true;
  for (let offset = 0; offset < most; offset += options.pageSize) {
    const answer = await fetchAnswer(http, label, board.token, options.request(offset));
    const page = options.read(answer.body, dateOf(answer));
    // A board that ignores the offset sends the first page again.
    const fresh = page.filter((r) => !("ok" in r) || (!seen.has(r.ok.id) && Boolean(seen.add(r.ok.id))));
    records.push(...fresh);
    if (page.length >= options.pageSize && fresh.length > 0) continue;
    isPartial = false;
    break;
  }
  if (options.detail) await addDetails(http, options, records);
  return { records, notModified: false, state: {}, isPartial };
}

async function addDetails(http: HttpClient, options: PageOptions, records: PostingRecord[]): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let i = next++; i < Math.min(records.length, MAX_DETAILS); i = next++) {
      const record = records[i];
      const request = record && "ok" in record ? options.detail?.(record.ok) : undefined;
      if (!record || !("ok" in record) || !request) continue;
      const answer = await http.request(request);
      if (answer.status !== 200) continue;
      const [detail] = options.read(answer.body, dateOf(answer));
      if (detail && "ok" in detail)
        records[i] = { ok: { ...record.ok, ...detail.ok, id: record.ok.id, url: detail.ok.url || record.ok.url } };
    }
  };
  await Promise.all(Array.from({ length: DETAILS_AT_ONCE }, work));
}
