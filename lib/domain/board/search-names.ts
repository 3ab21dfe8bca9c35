import { editDistance } from "@/lib/domain/board/edit-distance";
import { foldNames } from "@/lib/domain/board/fold-name";
import { scanTrigrams, trigramCodes } from "@/lib/domain/board/trigram-scan";

/** Many names in one string, folded, each between line feeds; `starts` has where each begins, and one more for the end. */
export type NameIndex = { text: string; codes: Uint8Array; starts: Uint32Array; count: number };
export type NameMatch = "exact" | "prefix" | "word" | "fuzzy";
export type NameHit = { position: number; match: NameMatch };
/** Positions from `first` to before `end`. */
export type NameRange = { first: number; end: number };

const MIN_SHARE = 0.34;
const MAX_FUZZY = 120;
/** How like a name must be to be offered: less where nothing matched to the letter. */
const MIN_LIKENESS = 0.55;
const MIN_LIKENESS_BESIDE_MATCHES = 0.75;

/** Folds and indexes names given one a line, the last also ended by a line feed. */
export function indexNames(lines: string): NameIndex {
  const text = foldNames(lines);
  const closed = `\n${text}${text.endsWith("\n") ? "" : "\n"}`;
  const starts: number[] = [];
  for (let at = closed.indexOf("\n"); at >= 0; at = closed.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text: closed, codes: trigramCodes(closed), starts: Uint32Array.from(starts), count: starts.length - 1 };
}

function lineAt(index: NameIndex, offset: number): number {
  let low = 0;
  let high = index.count;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

const nameAt = (index: NameIndex, position: number) =>
  index.text.slice(index.starts[position], (index.starts[position + 1] ?? 0) - 1);
const lengthAt = (index: NameIndex, position: number) =>
  (index.starts[position + 1] ?? 0) - (index.starts[position] ?? 0);

/** Scripts written without spaces have no word starts: there, a word may stand anywhere. */
const isSpaceless = (word: string) => /[\u3040-\u9fff]/.test(word);

function literalMatches(index: NameIndex, query: string, range: NameRange): Map<number, NameMatch> {
  const found = new Map<number, NameMatch>();
  const begin = index.starts[range.first] ?? 0;
  const end = index.starts[range.end] ?? index.text.length;
  const words = query.split(" ");
  const squeezed = query.replaceAll(" ", "");
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  const needles = isSpaceless(longest) ? [longest] : [`\n${longest}`];
  if (longest.length > 1 && !isSpaceless(longest)) needles.push(` ${longest}`);
  if (words.length > 1) needles.push(`\n${squeezed}`);
  for (const needle of needles) {
    for (let at = index.text.indexOf(needle, Math.max(0, begin - 1)); at >= 0 && at < end; ) {
      const position = lineAt(index, needle.startsWith("\n") ? at + 1 : at);
      if (position < range.end && !found.has(position)) {
        const match = literalMatch(nameAt(index, position), query, words, squeezed);
        if (match) found.set(position, match);
      }
      at = index.text.indexOf(needle, Math.max(at + 1, (index.starts[position + 1] ?? end) - 1));
    }
  }
  return found;
}

function literalMatch(name: string, query: string, words: string[], squeezed: string): NameMatch | undefined {
  if (name === query || name === squeezed) return "exact";
  if (name.startsWith(query)) return "prefix";
  const padded = ` ${name}`;
  return words.every((word) => padded.includes(` ${word}`) || (isSpaceless(word) && name.includes(word)))
    ? "word"
    : undefined;
}

/** Best likeness (0..1) of the query with the name, or with as many of its neighbouring words as the query has, spaces apart. */
function likeness(name: string, query: string): number {
  const words = name.split(" ");
  const size = query.split(" ").length;
  const squeezed = query.replaceAll(" ", "");
  let best = 0;
  for (let take = Math.max(1, size - 1); take <= size + 1; take++) {
    for (let at = 0; at + take <= words.length; at++) {
      const part = words.slice(at, at + take).join("");
      const longer = Math.max(part.length, squeezed.length);
      if (Math.abs(part.length - squeezed.length) > longer * (1 - MIN_LIKENESS)) continue;
      best = Math.max(best, 1 - editDistance(part, squeezed) / longer - (at > 0 ? 0.05 : 0));
    }
  }
  return best;
}

function fuzzyHits(index: NameIndex, query: string, range: NameRange, known: Map<number, NameMatch>): NameHit[] {
  return scanTrigrams(index, range.first, range.end, query, MIN_SHARE, MAX_FUZZY)
    .filter((hit) => !known.has(hit.position))
    .map((hit) => ({ ...hit, like: likeness(nameAt(index, hit.position), query) }))
    .filter((hit) => hit.like >= (known.size > 0 ? MIN_LIKENESS_BESIDE_MATCHES : MIN_LIKENESS))
    .sort(
      (a, b) =>
        b.like - a.like ||
        b.similarity - a.similarity ||
        lengthAt(index, a.position) - lengthAt(index, b.position) ||
        a.position - b.position,
    )
    .map(({ position }) => ({ position, match: "fuzzy" as const }));
}

/** With this many matches to the letter, nobody meant a slip. */
const ENOUGH_LITERAL = 5;
const RANK: Record<NameMatch, number> = { exact: 0, prefix: 1, word: 2, fuzzy: 3 };

/**
 * Names that match, best first: exact, then prefix, then all words at word starts, then names with a slip of the keys.
 * Within a kind the shorter name first. Slips are looked for only when hardly anything matched to the letter. An empty query
 * finds nothing.
 */
export function searchNames(index: NameIndex, query: string, range: NameRange, limit: number, offset = 0): NameHit[] {
  const folded = foldNames(query).trim().slice(0, 100);
  if (folded === "" || range.end <= range.first) return [];
  const literal = literalMatches(index, folded, range);
  const hits: NameHit[] = [...literal].map(([position, match]) => ({ position, match }));
  hits.sort(
    (a, b) =>
      RANK[a.match] - RANK[b.match] ||
      lengthAt(index, a.position) - lengthAt(index, b.position) ||
      a.position - b.position,
  );
  if (hits.length < Math.min(offset + limit, ENOUGH_LITERAL) && folded.length >= 3)
    hits.push(...fuzzyHits(index, folded, range, literal));
  return hits.slice(offset, offset + limit);
}
