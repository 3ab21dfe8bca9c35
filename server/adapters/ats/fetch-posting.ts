import type { PostingRecord } from "@/lib/domain/posting/posting.schema";
import type { ReadAnswer } from "@/server/adapters/ats/define-source";
import { assertAnswered, dateOf } from "@/server/adapters/ats/fetch-answer";
import type { HttpClient, HttpRequest } from "@/server/ports/http-client";

type Ways = {
  label: string;
  /** The request that answers for this posting alone, where there is one. */
  request: HttpRequest | undefined;
  read: ReadAnswer;
  fetchBoard: () => Promise<PostingRecord[]>;
};

/** The posting behind a public link: asked for alone where the source can, else looked up on its board. Null when it is not there. */
export async function fetchPosting(http: HttpClient, link: string, ways: Ways): Promise<PostingRecord | null> {
  if (!ways.request) return postingOfLink(await ways.fetchBoard(), link);
  const answer = await http.request(ways.request);
  if (answer.status === 404 || answer.status === 410) return null;
  return ways.read(assertAnswered(answer, ways.label, link).body, dateOf(answer))[0] ?? null;
}

/** The record whose own address is the link, else whose id the link names. */
export function postingOfLink(records: PostingRecord[], link: string): PostingRecord | null {
  const wanted = plain(link);
  const named = wordsOf(link);
  const postings = records.flatMap((record) => ("ok" in record ? [record] : []));
  return (
    postings.find(({ ok }) => [ok.url, ok.applyUrl].some((own) => own !== undefined && plain(own) === wanted)) ??
    postings.find(({ ok }) => {
      const id = ok.id.split(":").slice(2).join(":").toLowerCase();
      return (
        id.length >= 4 && named.some((word) => word === id || word.startsWith(`${id}-`) || word.endsWith(`_${id}`))
      );
    }) ??
    null
  );
}

/** An address without what does not tell two postings apart. */
function plain(link: string): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  return `${url.hostname.replace(/^www\./, "")}${url.pathname.replace(/\/(?:apply|application|apply\/.*)?\/*$/, "")}`.toLowerCase();
}

function wordsOf(link: string): string[] {
  if (!URL.canParse(link)) return [];
  const url = new URL(link);
  return [...url.pathname.split("/"), ...url.searchParams.values()].map((word) => decode(word).toLowerCase());
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch (error) {
    if (error instanceof URIError) return word;
    throw error;
  }
}
