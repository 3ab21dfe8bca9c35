const UNIT_MS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const PART = /(\d+(?:\.\d+)?)(ms|w|d|h|m|s)/g;

/** Waits and sleeps end after at most a year and a day. */
export const MAX_WAIT_MS = 366 * 86_400_000;

/** Milliseconds of a Go-style duration as the SDK writes it, such as `1d2h` or `90s`; null when it is not one. */
export function parseDuration(text: string): number | null {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|w|d|h|m|s))+$/.test(text)) return null;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(PART)) total += Number(amount) * (UNIT_MS[unit ?? ""] ?? 0);
  return total;
}

/** The moment (epoch ms) that a duration from now or an ISO date names, at most 366 days ahead; null when unreadable. */
export function parseMoment(text: string, nowMs: number): number | null {
  const duration = parseDuration(text);
  const moment = duration === null ? Date.parse(text) : nowMs + duration;
  return Number.isNaN(moment) ? null : Math.min(moment, nowMs + MAX_WAIT_MS);
}
