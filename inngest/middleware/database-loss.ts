/** Prisma's codes for a database that is not there, has hung up, or did not answer in time. */
const LOST = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
const DELAYS_MS = [1_000, 4_000];

/**
 * How long to wait before a step is tried again whose database went away: a restart takes seconds. Null for other
 * errors, and from the third attempt on, when it is more than a restart and the engine's longer delays fit.
 * @param attempt 0 for the first.
 */
export function databaseLossDelayMs(error: unknown, attempt: number): number | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" && LOST.has(code) ? (DELAYS_MS[attempt] ?? null) : null;
}
