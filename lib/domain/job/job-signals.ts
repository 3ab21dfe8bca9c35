import type { JobEvent } from "@/lib/domain/job/job-event.schema";

/** Something a person should know before they spend an hour on a job. `tone` says how it bears on that. */
export type JobSignal = {
  kind: "reposted" | "long_open" | "pay_raised" | "pay_lowered" | "fresh";
  text: string;
  tone: "warn" | "good" | "neutral";
};

const DAY_MS = 86_400_000;
/** Most openings are filled or withdrawn by then. */
const LONG_DAYS = 90;
const FRESH_DAYS = 3;

/**
 * What a job's history tells: whether it is posted again and again, how long it has been open, how its pay moved. Only what was seen counts;
 * `publishedAt` is the board's own date where it gives one.
 */
export function jobSignals(job: {
  events: readonly JobEvent[];
  firstSeenAt: Date;
  publishedAt: Date | null;
  isClosed: boolean;
  now: Date;
}): JobSignal[] {
  const { events, now, isClosed } = job;
  const signals: JobSignal[] = [];
  const dates = events.flatMap((event) =>
    event.kind === "first_seen" || event.kind === "reposted"
      ? [event.data.postedAt ? Date.parse(event.data.postedAt) : event.at.getTime()]
      : [],
  );
  const start = Math.min(job.firstSeenAt.getTime(), job.publishedAt?.getTime() ?? Number.POSITIVE_INFINITY, ...dates);
  const days = Math.floor((now.getTime() - start) / DAY_MS);
  const reposts = events.filter((event) => event.kind === "reposted").length;
  if (reposts > 0) {
    const every = rhythmOf(dates);
    signals.push({
      kind: "reposted",
      tone: reposts >= 2 ? "warn" : "neutral",
      text: `Posted again ${timesOf(reposts)}${every ? `, about every ${every}` : ""}.${reposts >= 2 ? " It may be kept open without being filled." : ""}`,
    });
  }
  if (!isClosed && days >= LONG_DAYS)
    signals.push({
      kind: "long_open",
      tone: "warn",
      text: `Open for ${spanOf(days)}. Ask whether it is still being filled.`,
    });
  const pay = payMove(events);
  if (pay) signals.push(pay);
  if (!isClosed && reposts === 0 && days <= FRESH_DAYS) {
    const when = days === 0 ? "today" : `${spanOf(days)} ago`;
    // A board that was read for the first time holds old openings too.
    const isDated = job.publishedAt !== null || events.some((event) => "postedAt" in event.data && event.data.postedAt);
    signals.push(
      isDated
        ? { kind: "fresh", tone: "good", text: `Posted ${when}.` }
        : { kind: "fresh", tone: "neutral", text: `First seen ${when}; it does not say since when it is open.` },
    );
  }
  return signals;
}

function payMove(events: readonly JobEvent[]): JobSignal | null {
  const change = events.findLast((event) => event.kind === "salary_changed");
  if (!change) return null;
  const { before, after } = change.data;
  const [from, to] = [before?.max ?? before?.min, after?.max ?? after?.min];
  if (
    from === undefined ||
    to === undefined ||
    before?.currency !== after?.currency ||
    before?.period !== after?.period
  )
    return null;
  if (from === to) return null;
  return to > from
    ? { kind: "pay_raised", tone: "good", text: "The stated pay was raised since it was first seen." }
    : { kind: "pay_lowered", tone: "warn", text: "The stated pay was lowered since it was first seen." };
}

/** The middle gap between postings, in words; null for fewer than two gaps or gaps under a week. */
function rhythmOf(dates: readonly number[]): string | null {
  const sorted = dates.toSorted((a, b) => a - b);
  const gaps = sorted
    .slice(1)
    .map((date, i) => (date - (sorted[i] ?? date)) / DAY_MS)
    .toSorted((a, b) => a - b);
  const middle = gaps[gaps.length >> 1];
  if (middle === undefined || gaps.length < 2 || middle < 6) return null;
  const weeks = Math.round(middle / 7);
  return weeks <= 1 ? "week" : weeks < 10 ? `${weeks} weeks` : `${Math.round(weeks / 4.345)} months`;
}

const timesOf = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);
const spanOf = (days: number) =>
  days < 2
    ? "a day"
    : days < 60
      ? `${days} days`
      : days < 730
        ? `${Math.round(days / 30.44)} months`
        : `${Math.floor(days / 365)} years`;
