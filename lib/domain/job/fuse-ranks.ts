/**
 * Reciprocal rank fusion (Cormack, Clarke, Buettcher, SIGIR 2009): a thing at rank r of a list gains weight / (60 + r), summed over
 * the lists that hold it. Needs no scores that compare. Best first; equals by id, so that pages do not shift.
 */
const K = 60;

export type FusedRank = { id: string; score: number };

export function fuseRanks(lists: readonly { ids: readonly string[]; weight?: number }[]): FusedRank[] {
  const scores = new Map<string, number>();
  for (const { ids, weight = 1 } of lists) {
    for (const [rank, id] of ids.entries()) scores.set(id, (scores.get(id) ?? 0) + weight / (K + rank + 1));
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
}
