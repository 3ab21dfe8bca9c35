"use client";

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000_000],
  ["month", 2_592_000_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const dayOnly = new Intl.DateTimeFormat("en", { dateStyle: "long" });
const absolute = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

/** "3 days ago" for an instant, seen from `now` (both milliseconds since the epoch). */
export function timeAgo(instant: number, now: number): string {
  const distance = instant - now;
  for (const [unit, size] of UNITS) {
    if (Math.abs(distance) >= size) return relative.format(Math.trunc(distance / size), unit);
  }
  return "just now";
}

/** An instant in words a person uses, with the exact one on hover and for machines. */
export function TimeAgo({ at, className }: { at: Date | string; className?: string }) {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <span className={className}>{String(at)}</span>;
  return (
    <time dateTime={date.toISOString()} title={absolute.format(date)} className={className} suppressHydrationWarning>
      {timeAgo(date.getTime(), Date.now())}
    </time>
  );
}

export function ExactTime({ at, className }: { at: Date | string; className?: string }) {
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} className={className} suppressHydrationWarning>
      {absolute.format(date)}
    </time>
  );
}

/** A day without its hour: "May 4, 2027". */
export function ExactDay({ at, className }: { at: Date | string; className?: string }) {
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} className={className} suppressHydrationWarning>
      {dayOnly.format(date)}
    </time>
  );
}
