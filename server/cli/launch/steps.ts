const SIGN_OF_LIFE_MS = 15_000;

/** Prints a step with its time; the line (on a terminal) or a line now and then (elsewhere) shows that work goes on. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const isTerminal = process.stderr.isTTY;
  const line = () => `${words} … ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  const timer = setInterval(
    () => process.stderr.write(isTerminal ? `\r${line()}` : `${line()}\n`),
    isTerminal ? 200 : SIGN_OF_LIFE_MS,
  );
  if (!isTerminal) process.stderr.write(`${words} …\n`);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (isTerminal) process.stderr.write(`\r${line()}\n`);
  }
}

/** Rows as an aligned table. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .join("\n");
}
