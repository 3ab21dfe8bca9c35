/** Prisma's codes for a database that is not there, has hung up, or did not answer in time. */
const LOST = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** What the driver says beneath the code of a raw query (P2010), which stands for any fault. */
const LOST_BENEATH = new Set(["ConnectionClosed", "DatabaseNotReachable", "SocketTimeout"]);
const RAW_QUERY_FAILED = "P2010";
const DELAYS_MS = [1_000, 4_000];

function isDatabaseLost(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (error.code !== RAW_QUERY_FAILED) return LOST.has(String(error.code));
  const { meta } = error as { meta?: { driverAdapterError?: { message?: string } } };
  return LOST_BENEATH.has(meta?.driverAdapterError?.message ?? "");
}

/**
 * How long to wait before a step is tried again whose database went away: a restart takes seconds. Null for other
 * errors, and from the third attempt on, when it is more than a restart and the engine's longer delays fit.
 * @param attempt 0 for the first.
 */
export function databaseLossDelayMs(error: unknown, attempt: number): number | null {
  return isDatabaseLost(error) ? (DELAYS_MS[attempt] ?? null) : null;
}
