const DAY_MS = 86_400_000;

/** "Posted Today", "Posted 3 Days Ago" -> the day, counted from `readAt`. "30+ days" and unknown words say no day. */
export function relativeDate(words: string | undefined, readAt: Date | undefined): string | undefined {
  if (words === undefined || readAt === undefined) return undefined;
  const days = /\btoday\b|\bjust\b/i.test(words)
    ? 0
    : /\byesterday\b/i.test(words)
      ? 1
      : Number(/\b(\d{1,3})(?!\+)\s*days?\b/i.exec(words)?.[1] ?? Number.NaN);
  return Number.isNaN(days) ? undefined : new Date(readAt.getTime() - days * DAY_MS).toISOString().slice(0, 10);
}
