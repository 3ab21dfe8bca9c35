import { shinglesOfWords, wordHashes } from "@/lib/domain/job/body-shingles";

/** How alike two bodies are. `jaccard`: shared share of all shingles. `containment`: shared share of the shorter body's. Both 0..1. */
export type BodySimilarity = { jaccard: number; containment: number; shorter: number };

/** Sorted distinct shingles of a text. */
export function shingleSet(text: string): Uint32Array {
  const sorted = shinglesOfWords(wordHashes(text)).slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const hash = sorted[i] ?? 0;
    if (i === 0 || hash !== sorted[i - 1]) sorted[count++] = hash;
  }
  return sorted.subarray(0, count);
}

/** Exact resemblance of two shingle sets (Broder 1997). Empty sets resemble nothing. */
export function bodySimilarity(a: Uint32Array, b: Uint32Array): BodySimilarity {
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return { jaccard: 0, containment: 0, shorter };
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) {
      shared++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return { jaccard: shared / (a.length + b.length - shared), containment: shared / shorter, shorter };
}
