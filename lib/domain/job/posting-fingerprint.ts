import { bodyLanguage } from "@/lib/domain/job/body-language";
import { shinglesOfWords, wordHashes } from "@/lib/domain/job/body-shingles";
import { bodyBands } from "@/lib/domain/job/body-sketch";
import { type CompanyIdentity, companyIdentity } from "@/lib/domain/job/company-key";
import { type PlaceIdentity, placeIdentity } from "@/lib/domain/job/place-identity";
import { requisitionKey } from "@/lib/domain/job/requisition-key";
import { type TitleIdentity, titleIdentity } from "@/lib/domain/job/title-identity";
import { type UrlIdentity, urlIdentity } from "@/lib/domain/job/url-identity";

/** All that de-duplication reads of a posting; the rest helps where it is known. */
export type ComparablePosting = {
  title: string;
  company: string;
  location: string;
  text: string;
  url: string;
  requisitionId?: string | null | undefined;
  source?: string | undefined;
  language?: string | null | undefined;
};

/** A posting reduced to what is compared. Small enough to keep for a hundred thousand postings. */
export type PostingFingerprint = {
  url: UrlIdentity;
  company: CompanyIdentity;
  title: TitleIdentity;
  place: PlaceIdentity;
  requisition: string;
  /** The employer's board this was read from; "" when unknown. Two ids on one board are two records of one employer. */
  board: string;
  /** Words in the body. */
  bodyWords: number;
  /** Equal for bodies with the same words in the same order. */
  bodyHash: number;
  bands: readonly number[];
  language: string | undefined;
};

/** Sites where anybody posts for anybody: an address there says nothing about whose board it is. */
const AGGREGATORS = new Set(["linkedin", "indeed", "glassdoor"]);

function boardOf(posting: ComparablePosting, url: UrlIdentity, company: CompanyIdentity): string {
  if (url.ats && url.token && !AGGREGATORS.has(url.ats)) return `${url.ats}:${url.token}`;
  const place = url.ats ?? (posting.source && posting.source !== "unknown" ? posting.source : url.key.split("/")[0]);
  return place ? `${place}:${company.key}` : "";
}

function orderedHash(words: Uint32Array): number {
  let hash = words.length;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
}

const remembered = new WeakMap<ComparablePosting, PostingFingerprint>();

/** Reduces a posting; remembered per object, which must not be changed afterwards. */
export function postingFingerprint(posting: ComparablePosting): PostingFingerprint {
  const before = remembered.get(posting);
  if (before) return before;
  const url = urlIdentity(posting.url);
  const company = companyIdentity(posting.company);
  const words = wordHashes(posting.text);
  const print: PostingFingerprint = {
    url,
    company,
    title: titleIdentity(posting.title),
    place: placeIdentity(posting.location),
    requisition: requisitionKey(posting.requisitionId),
    board: boardOf(posting, url, company),
    bodyWords: words.length,
    bodyHash: orderedHash(words),
    bands: bodyBands(shinglesOfWords(words)),
    language: posting.language ?? bodyLanguage(words),
  };
  remembered.set(posting, print);
  return print;
}
