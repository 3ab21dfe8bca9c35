/**
 * Typo-tolerant search after the trigram method of PostgreSQL's pg_trgm: a word is padded with two spaces before and one after,
 * and names are compared by the trigrams they share. Instead of an inverted index, all folded names (under two million
 * characters) are scanned once per query, which takes milliseconds and one byte a character.
 */
const BITS = 6;
const SLOTS = 1 << (3 * BITS);
const MASK = SLOTS - 1;
/** Code of a break between words, and of one between names. */
const SPACE = 0;
const LINE = 1;

/** Folded character -> six bits: letters and digits have their own, the rest share what is left. */
const CODE_OF = new Uint8Array(1 << 16);
for (let c = 0; c < CODE_OF.length; c++) {
  if (c >= 97 && c <= 122) CODE_OF[c] = c - 97 + 2;
  else if (c >= 48 && c <= 57) CODE_OF[c] = c - 48 + 28;
  else CODE_OF[c] = 38 + (c % 26);
}
CODE_OF[32] = SPACE;
CODE_OF[10] = LINE;

/** One byte for each character of folded names that are separated by line feeds. */
export function trigramCodes(folded: string): Uint8Array {
  const codes = new Uint8Array(folded.length);
  for (let i = 0; i < folded.length; i++) codes[i] = CODE_OF[folded.charCodeAt(i)] ?? SPACE;
  return codes;
}

/** The distinct trigram slots of one folded name. */
function trigramsOf(folded: string): number[] {
  const slots = new Set<number>();
  let slot = 0;
  for (const code of trigramCodes(`${folded} `)) {
    slot = ((slot << BITS) | code) & MASK;
    if (slot !== 0) slots.add(slot);
    if (code === SPACE) slot = 0;
  }
  return [...slots].slice(0, 254);
}

export type TrigramHit = { position: number; similarity: number };
/** One byte a character, and where each line begins, with one more for the end. */
export type TrigramText = { codes: Uint8Array; starts: Uint32Array };

/**
 * Lines from `first` to before `end` that share at least `minShare` of the query's trigrams, best first, at most `limit`.
 * similarity = 0.7 x shared/query + 0.3 x shared/union, so that a typed brand finds a longer legal name too.
 */
export function scanTrigrams(
  { codes, starts }: TrigramText,
  first: number,
  end: number,
  query: string,
  minShare: number,
  limit: number,
): TrigramHit[] {
  const wanted = trigramsOf(query);
  if (wanted.length === 0) return [];
  const idOf = new Uint8Array(SLOTS);
  wanted.forEach((slot, at) => {
    idOf[slot] = at + 1;
  });
  const seenAt = new Int32Array(wanted.length + 1).fill(-1);
  const minShared = Math.max(1, Math.ceil(wanted.length * minShare));
  const hits: TrigramHit[] = [];
  const last = starts[end] ?? codes.length;
  let line = first;
  let slot = 0;
  let shared = 0;
  for (let i = starts[first] ?? 0; i < last; i++) {
    const code = codes[i] ?? LINE;
    const isBreak = code <= LINE;
    slot = ((slot << BITS) | (isBreak ? SPACE : code)) & MASK;
    const id = idOf[slot] ?? 0;
    if (id !== 0 && seenAt[id] !== line) {
      seenAt[id] = line;
      shared++;
    }
    if (!isBreak) continue;
    slot = 0;
    if (code !== LINE) continue;
    if (shared >= minShared) {
      const total = i - (starts[line] ?? 0) + 1;
      hits.push({
        position: line,
        similarity: (0.7 * shared) / wanted.length + (0.3 * shared) / Math.max(shared, total + wanted.length - shared),
      });
    }
    line++;
    shared = 0;
  }
  return hits.sort((a, b) => b.similarity - a.similarity || a.position - b.position).slice(0, limit);
}
