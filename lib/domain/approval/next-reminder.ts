import { DAY_MS } from "@/lib/time/day";

/** "waiting" some days after the request, "again" when a snooze ends, "expiring" the day before it is too late. */
export const APPROVAL_REMINDERS = ["waiting", "again", "expiring"] as const;
export type ApprovalReminder = (typeof APPROVAL_REMINDERS)[number];

const WAITING_AFTER_MS = 2 * DAY_MS;
const EXPIRING_BEFORE_MS = DAY_MS;

/**
 * The next reminder of an open request after `now`, or null. During a snooze nothing is said but the last warning.
 */
export function nextReminder(
  approval: { requestedAt: Date; expiresAt: Date; snoozedUntil: Date | null },
  now: Date,
): { kind: ApprovalReminder; at: Date } | null {
  const { requestedAt, expiresAt, snoozedUntil } = approval;
  const quietUntil = snoozedUntil?.getTime() ?? 0;
  const planned: { kind: ApprovalReminder; at: number }[] = [
    { kind: "waiting", at: requestedAt.getTime() + WAITING_AFTER_MS },
    { kind: "again", at: quietUntil },
    { kind: "expiring", at: expiresAt.getTime() - EXPIRING_BEFORE_MS },
  ];
  const [next] = planned
    .filter(({ kind, at }) => at > now.getTime() && (kind !== "waiting" || at > quietUntil) && at < expiresAt.getTime())
    .sort((a, b) => a.at - b.at);
  return next ? { kind: next.kind, at: new Date(next.at) } : null;
}
