import { blockingKeys } from "@/lib/domain/job/blocking-keys";
import { type ComparablePosting, postingFingerprint } from "@/lib/domain/job/posting-fingerprint";

/** In a bucket larger than this, only neighbours are compared. */
const WINDOW = 12;

/**
 * Pairs of positions that share a blocking key, each once, never a bucket's square: a large bucket is sorted by employer, place
 * and body and compared within a sliding window (sorted neighbourhood, Hernández and Stolfo 1995).
 */
export function candidatePairs(postings: readonly ComparablePosting[]): [number, number][] {
  const buckets = new Map<string, number | number[]>();
  postings.forEach((posting, at) => {
    for (const key of blockingKeys(posting)) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, at);
      else if (typeof bucket === "number") buckets.set(key, [bucket, at]);
      else bucket.push(at);
    }
  });
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (const bucket of buckets.values()) {
    if (typeof bucket === "number") continue;
    const members = bucket.length > WINDOW ? sortedByLikeness(postings, bucket) : bucket;
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < Math.min(members.length, i + 1 + WINDOW); j++) {
        const a = Math.min(members[i] ?? 0, members[j] ?? 0);
        const b = Math.max(members[i] ?? 0, members[j] ?? 0);
        const pair = a * postings.length + b;
        if (a === b || seen.has(pair)) continue;
        seen.add(pair);
        pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

function sortedByLikeness(postings: readonly ComparablePosting[], bucket: readonly number[]): number[] {
  const keyed = bucket.map((at) => {
    const posting = postings[at];
    if (!posting) return { at, key: "" };
    const { place, company, bodyHash } = postingFingerprint(posting);
    return { at, key: `${place.key} ${bodyHash.toString(36)} ${company.key}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at)).map(({ at }) => at);
}
