/** Words of three in a row, hashed to 32 bits: the set that body similarity is measured on (Broder 1997, "On the resemblance and containment of documents"). */
const SHINGLE_WORDS = 3;

function mix(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const isIgnored = (c: number) =>
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2069) ||
  c === 0xfeff;
/** Scripts written without spaces: every character is a word. */
const isIdeograph = (c: number) => c >= 0x3040 && c <= 0x9fff;

/** ASCII: 0 for what separates words, else the lower-case character. */
const ASCII_WORD = new Uint8Array(128);
for (let c = 0; c < 128; c++) {
  const isLetterOrDigit = (c >= 97 && c <= 122) || (c >= 48 && c <= 57);
  if (isLetterOrDigit || c === 43 || c === 35) ASCII_WORD[c] = c;
  else if (c >= 65 && c <= 90) ASCII_WORD[c] = c + 32;
}
const isOtherWordCharacter = (c: number) =>
  c >= 0xc0
    ? !(c >= 0x2000 && c <= 0x2bff) && !(c >= 0x3000 && c <= 0x303f) && c !== 0xd7 && c !== 0xf7 && c !== 0xfeff
    : c === 0xb5 || c === 0xaa || c === 0xba;

/** Working memory, grown to the longest text seen: a hundred thousand bodies are read without a hundred thousand arrays. */
let wordScratch = new Uint32Array(16_384);
let shingleScratch = new Uint32Array(16_384);

/** Hashes the words of an all-ASCII text, or says -1 at the first other character. */
function hashAsciiWords(text: string, out: Uint32Array): number {
  let count = 0;
  let hash = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 127) return -1;
    const lower = ASCII_WORD[c] ?? 0;
    if (lower !== 0) {
      hash = Math.imul(hash ^ lower, 0x01000193) + length;
      length++;
    } else if (length > 0) {
      out[count++] = mix(hash);
      hash = 0;
      length = 0;
    }
  }
  if (length > 0) out[count++] = mix(hash);
  return count;
}

/** The same for any folded text. */
function hashWords(folded: string, out: Uint32Array): number {
  let count = 0;
  let hash = 0;
  let length = 0;
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charCodeAt(i);
    if (isIdeograph(c)) {
      if (length > 0) out[count++] = mix(hash);
      out[count++] = mix(c);
      hash = 0;
      length = 0;
    } else if (c < 128 ? ASCII_WORD[c] !== 0 : isOtherWordCharacter(c)) {
      hash = Math.imul(hash ^ c, 0x01000193) + length;
      length++;
    } else if (length > 0 && !isIgnored(c)) {
      out[count++] = mix(hash);
      hash = 0;
      length = 0;
    }
  }
  if (length > 0) out[count++] = mix(hash);
  return count;
}

/**
 * Word hashes in reading order. Case, white space, punctuation, composition and invisible characters do not matter.
 * The answer is a view that the next call overwrites: use it at once or copy it.
 */
export function wordHashes(text: string): Uint32Array {
  if (wordScratch.length <= text.length) wordScratch = new Uint32Array(text.length * 2);
  let count = hashAsciiWords(text, wordScratch);
  if (count < 0) {
    const folded = text.toLowerCase().normalize("NFKC");
    if (wordScratch.length <= folded.length) wordScratch = new Uint32Array(folded.length * 2);
    count = hashWords(folded, wordScratch);
  }
  return wordScratch.subarray(0, count);
}

/** Shingle hashes in reading order, repeats included; none for a text shorter than a shingle. A view, like the words. */
export function shinglesOfWords(words: Uint32Array): Uint32Array {
  const count = words.length - SHINGLE_WORDS + 1;
  if (count <= 0) return new Uint32Array(0);
  if (shingleScratch.length < count) shingleScratch = new Uint32Array(count * 2);
  const out = shingleScratch;
  for (let i = 0; i < count; i++) {
    const a = words[i] ?? 0;
    const b = words[i + 1] ?? 0;
    const c = words[i + 2] ?? 0;
    out[i] = mix(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d));
  }
  return out.subarray(0, count);
}
