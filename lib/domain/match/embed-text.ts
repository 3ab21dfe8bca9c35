/**
 * A text encoder without a network: a text is the weighted sum of learned vectors of its hashed character n-grams and
 * words, scaled to length one. After Bojanowski et al. 2017 (subword vectors) with the hashing of Weinberger et al. 2009;
 * the table is fitted by server/adapters/embedder/train-embedder.ts.
 */
export type EmbeddingTable = {
  dimensions: number;
  buckets: number;
  /** buckets x dimensions, row-major. */
  rows: Int8Array;
  /** What one unit of a row is worth; the n-gram's weight (idf) is folded in. */
  scales: Float32Array;
};

export const MIN_GRAM = 3;
export const MAX_GRAM = 5;

/** 32-bit FNV-1a over UTF-16 code units, finished with a murmur mix so that low bits are usable. */
export function hashGram(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** Lower case without accents; only letters, digits, "+" and "#" stay, all else parts words. */
export function wordsToEmbed(text: string): string[] {
  return (
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}+#]+/gu) ?? []
  );
}

/** Bucket numbers of a text, repeated as often as they occur: 3- to 5-grams of "<word>" and each word itself. */
export function gramBuckets(text: string, buckets: number): number[] {
  const found: number[] = [];
  for (const word of wordsToEmbed(text)) {
    const padded = `<${word}>`;
    for (let size = MIN_GRAM; size <= MAX_GRAM; size++) {
      for (let at = 0; at + size <= padded.length; at++) found.push(hashGram(padded, at, at + size) % buckets);
    }
    if (padded.length > MAX_GRAM) found.push(hashGram(padded, 0, padded.length) % buckets);
  }
  return found;
}

/** The unit vector of a text; all zeros for a text without letters or digits. */
export function embedText(table: EmbeddingTable, text: string): Float32Array {
  const { dimensions, buckets, rows, scales } = table;
  const sum = new Float64Array(dimensions);
  for (const bucket of gramBuckets(text, buckets)) {
    const scale = scales[bucket] ?? 0;
    const start = bucket * dimensions;
    for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + scale * (rows[start + d] ?? 0);
  }
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += (sum[d] ?? 0) * (sum[d] ?? 0);
  const length = Math.sqrt(square);
  const unit = new Float32Array(dimensions);
  if (length > 0) for (let d = 0; d < dimensions; d++) unit[d] = (sum[d] ?? 0) / length;
  return unit;
}

/** Dot product, which is the cosine of two unit vectors. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  for (let d = 0; d < a.length; d++) dot += (a[d] ?? 0) * (b[d] ?? 0);
  return dot;
}
