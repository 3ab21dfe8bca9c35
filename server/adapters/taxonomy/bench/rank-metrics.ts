/** Counts of one retrieval run: where the right answer stood for each question. */
export type RankMetrics = { questions: number; mrr: number; at1: number; at5: number; at10: number };

/** Metrics from ranks (1 is best; Infinity where the answer was not returned). */
export function rankMetrics(ranks: readonly number[]): RankMetrics {
  const share = (most: number) => ranks.filter((r) => r <= most).length / (ranks.length || 1);
  const mrr = ranks.reduce((sum, r) => sum + 1 / r, 0) / (ranks.length || 1);
  return { questions: ranks.length, mrr, at1: share(1), at5: share(5), at10: share(10) };
}

/** Rank of one index among scores; ties count against it. */
export function rankOf(scores: ArrayLike<number>, index: number): number {
  const own = scores[index] ?? Number.NEGATIVE_INFINITY;
  let rank = 1;
  for (let i = 0; i < scores.length; i++) if (i !== index && (scores[i] ?? 0) >= own) rank++;
  return rank;
}

/** Normalised discounted cumulative gain of graded results, gains 2^grade - 1 (Järvelin & Kekäläinen 2002). */
export function ndcg(grades: readonly number[], most = 20): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, most).reduce((sum, g, i) => sum + (2 ** g - 1) / Math.log2(i + 2), 0);
  const ideal = gain([...grades].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(grades) / ideal;
}

/** Average precision, a grade of at least `relevant` counts. */
export function averagePrecision(grades: readonly number[], relevant = 2): number {
  let hits = 0;
  let sum = 0;
  for (const [i, grade] of grades.entries()) {
    if (grade < relevant) continue;
    hits++;
    sum += hits / (i + 1);
  }
  return hits === 0 ? 0 : sum / hits;
}

/** Share of (relevant, other) pairs in the right order. */
export function areaUnderCurve(grades: readonly number[], relevant = 2): number {
  let others = 0;
  let right = 0;
  let hits = 0;
  for (const grade of [...grades].reverse()) {
    if (grade >= relevant) {
      hits++;
      right += others;
    } else others++;
  }
  return hits === 0 || others === 0 ? 0 : right / (hits * others);
}

/** One line of a table of rankings. */
export function rankRow(name: string, m: RankMetrics): string {
  return `  ${name.padEnd(34)} MRR ${m.mrr.toFixed(3)}  R@1 ${m.at1.toFixed(3)}  R@5 ${m.at5.toFixed(3)}  R@10 ${m.at10.toFixed(3)}  (${m.questions})`;
}
