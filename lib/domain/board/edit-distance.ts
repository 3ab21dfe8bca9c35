/** Optimal string alignment distance (Damerau-Levenshtein with adjacent transpositions): how many slips lie between two words. */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  let older = new Array<number>(width).fill(0);
  let above = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(width).fill(0);
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row[j] = best;
    }
    older = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
