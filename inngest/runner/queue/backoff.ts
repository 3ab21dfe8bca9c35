const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DELAYS_MS = [
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  20 * MINUTE,
  40 * MINUTE,
  60 * MINUTE,
  120 * MINUTE,
];
const JITTER_MS = 30 * SECOND;
const LOSS_DELAYS_MS = [100, 250, 500, 1_000, 2_000];
/** Asking whether anybody listens costs next to nothing, and whoever waits for the app waits for this too. */
const REFUSED_DELAYS_MS = [100, 150, 250, 500];

/** A connection lost in mid-call this many times in a row counts as a failed attempt: the step may be what kills the app. */
export const MAX_LOSSES = 10;

/** Milliseconds before attempt `attempt + 1` (0 was the first), as Inngest waits: a rising list plus up to 30 s of jitter. */
export function backoffMs(attempt: number, scale: number, random: number): number {
  const base = DELAYS_MS[Math.min(attempt, DELAYS_MS.length - 1)] ?? JITTER_MS;
  return Math.round((base + random * JITTER_MS) * scale);
}

/**
 * Milliseconds before a call is made again that never reached the app (the connection was refused) or broke off: the app
 * is restarting.
 */
export function lossDelayMs(losses: number, isRefused: boolean, scale: number): number {
  const delays = isRefused ? REFUSED_DELAYS_MS : LOSS_DELAYS_MS;
  const delay = delays[Math.min(losses, delays.length - 1)] ?? SECOND;
  return Math.round(delay * Math.min(1, scale * 10));
}
