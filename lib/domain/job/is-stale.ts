import type { Posting } from "@/lib/domain/posting/posting.schema";
import { saysClosed } from "@/lib/domain/posting/says-closed";

/** Why a posting or a job is closed, and how that is said. */
export const CLOSED_REASONS = {
  missing: "It is no longer on the board it was found on.",
  gone: "Its page is gone.",
  expired: "Its closing date has passed.",
  says_closed: "Its page says that applications are no longer accepted.",
} as const;
export type ClosedReason = keyof typeof CLOSED_REASONS;

/** A notice stands above the description; a sentence deep inside one speaks of something else. */
const NOTICE_WITHIN = 400;
const DAY_MS = 86_400_000;

/** Why a posting that its source still gives out is stale at `now`, or null. A closing day counts to its end, everywhere on earth. */
export function staleReason(posting: Pick<Posting, "validThrough" | "text">, now: Date): ClosedReason | null {
  const until = posting.validThrough ? Date.parse(posting.validThrough) : Number.NaN;
  if (!Number.isNaN(until)) {
    const isDay = posting.validThrough?.length === 10;
    if (now.getTime() > until + (isDay ? 1.5 * DAY_MS : 0)) return "expired";
  }
  return saysClosed(posting.text.slice(0, NOTICE_WITHIN)) === undefined ? null : "says_closed";
}
