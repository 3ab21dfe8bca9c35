import { expect, it } from "vitest";
import { nextReminder } from "@/lib/domain/approval/next-reminder";

const day = (n: number) => new Date(Date.UTC(2026, 4, n, 9));
const approval = { requestedAt: day(1), expiresAt: day(8), snoozedUntil: null };

it("reminds after two days and the day before it is too late", () => {
  expect(nextReminder(approval, day(1))).toEqual({ kind: "waiting", at: day(3) });
  expect(nextReminder(approval, day(3))).toEqual({ kind: "expiring", at: day(7) });
  expect(nextReminder(approval, day(7))).toBeNull();
});

it("keeps quiet until a snooze ends, but never about the last day", () => {
  const snoozed = { ...approval, snoozedUntil: day(5) };
  expect(nextReminder(snoozed, day(1))).toEqual({ kind: "again", at: day(5) });
  expect(nextReminder(snoozed, day(5))).toEqual({ kind: "expiring", at: day(7) });
  expect(nextReminder({ ...snoozed, snoozedUntil: day(20) }, day(1))).toEqual({ kind: "expiring", at: day(7) });
});
