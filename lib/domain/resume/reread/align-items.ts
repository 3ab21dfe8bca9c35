import { foldedWords } from "@/lib/domain/evidence/claims/fold";

function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return foldedWords(value);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

/** Shared words of two values over all their words (Dice, counting repeats), 0..1. */
export function likeness(a: unknown, b: unknown): number {
  const left = wordsIn(a);
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  const right = wordsIn(b);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) {
      shared++;
      counts.set(word, count - 1);
    }
  }
  return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
}

const ALIKE = 0.5;

/**
 * For each item of `from` the index of the item of `to` that is the same one, or -1. The most alike pair goes first, the
 * nearer place breaks ties; one left over on each side is taken for the same, because a value that was misread whole has
 * no word in common with the right one.
 */
export function alignItems(from: readonly unknown[], to: readonly unknown[]): number[] {
  const pairs = from.flatMap((item, i) => to.map((other, j) => ({ i, j, score: likeness(item, other) })));
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i);
  const aligned = from.map(() => -1);
  const taken = new Set<number>();
  for (const { i, j, score } of pairs) {
    if (score < ALIKE || aligned[i] !== -1 || taken.has(j)) continue;
    aligned[i] = j;
    taken.add(j);
  }
  const left = aligned.flatMap((j, i) => (j === -1 ? [i] : []));
  const free = to.flatMap((_, j) => (taken.has(j) ? [] : [j]));
  if (left.length === 1 && free.length === 1 && left[0] !== undefined) aligned[left[0]] = free[0] ?? -1;
  return aligned;
}
