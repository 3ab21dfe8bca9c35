import { blockingHashes } from "@/lib/domain/job/blocking-keys";
import { type ComparablePosting, postingFingerprint } from "@/lib/domain/job/posting-fingerprint";

/** In a bucket larger than this, only neighbours are compared. */
const WINDOW = 12;
const MAX_KEYS = 19;

/** Every (key, position) as one number, sorted: equal keys stand together. Two keys that collide only cost a comparison. */
function sortedEntries(postings: readonly ComparablePosting[]): { entries: Float64Array; radix: number } {
  const radix = Math.max(1, postings.length);
  const hashes = Math.min(2 ** 32, Math.floor(2 ** 53 / radix));
  const entries = new Float64Array(radix * MAX_KEYS);
  let count = 0;
  postings.forEach((posting, at) => {
    for (const hash of blockingHashes(posting)) entries[count++] = (hash % hashes) * radix + at;
  });
  return { entries: entries.subarray(0, count).sort(), radix };
}

/**
 * Pairs of positions that share a blocking key, each once, never a bucket's square: a large bucket is sorted by place, body and
 * employer and compared within a sliding window (sorted neighbourhood, Hernández and Stolfo 1995).
 */
export function candidatePairs(postings: readonly ComparablePosting[]): [number, number][] {
  const { entries, radix } = sortedEntries(postings);
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const key = Math.floor((entries[start] ?? 0) / radix);
    end = start + 1;
    while (end < entries.length && Math.floor((entries[end] ?? 0) / radix) === key) end++;
    if (end - start < 2) continue;
    const bucket = Array.from(entries.subarray(start, end), (entry) => entry % radix);
    const members = bucket.length > WINDOW ? sortedByLikeness(postings, bucket) : bucket;
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < Math.min(members.length, i + 1 + WINDOW); j++) {
        const a = Math.min(members[i] ?? 0, members[j] ?? 0);
        const b = Math.max(members[i] ?? 0, members[j] ?? 0);
        const pair = a * radix + b;
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
