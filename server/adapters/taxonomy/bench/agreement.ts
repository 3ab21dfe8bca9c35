/** Cohen's kappa (1968) of two lists of grades 0 to 3, disagreements weighted by the square of their distance; 1 is full agreement, 0 chance. */
export function weightedKappa(first: readonly number[], second: readonly number[], grades = 4): number {
  const count = (list: readonly number[]) =>
    Array.from({ length: grades }, (_, g) => list.filter((x) => x === g).length / list.length);
  const [a, b] = [count(first), count(second)];
  const weight = (i: number, j: number) => ((i - j) / (grades - 1)) ** 2;
  const seen = first.reduce((sum, g, i) => sum + weight(g, second[i] ?? 0), 0) / first.length;
  let byChance = 0;
  for (let i = 0; i < grades; i++)
    for (let j = 0; j < grades; j++) byChance += weight(i, j) * (a[i] ?? 0) * (b[j] ?? 0);
  return byChance === 0 ? 1 : 1 - seen / byChance;
}
