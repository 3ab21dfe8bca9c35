import { describe, expect, it } from "vitest";
import { NOTIFIED_EVENTS, type NotifiedEvent, notificationFor } from "@/lib/domain/notification/notification-for";
import { EVENTS } from "@/lib/events";

const facts = {
  company: "Ellerby Instruments",
  title: "Backend Engineer",
  voidReason: "The posting changed: the title.",
};
const ids = { accountId: "a", applicationId: "app", draftId: "d", approvalId: "ap", packageHash: "0".repeat(64) };
const sent = {
  accountId: "a",
  applicationId: "app",
  submissionId: "s",
  packageId: "p",
  packageHash: "0".repeat(64),
  channel: "practice",
};
const DATA: Record<(typeof NOTIFIED_EVENTS)[number], object> = {
  "application/claims.unsupported": { ...ids, unsupported: 2 },
  "application/preparation.failed": ids,
  "approval/requested": ids,
  "approval/reminded": { ...ids, reminder: "expiring", dueAt: "2026-05-10T09:00:00.000Z" },
  "approval/decided": { ...ids, decision: "approve" },
  "approval/voided": { ...ids, cause: "posting" },
  "approval/expired": ids,
  "submission/handed.over": sent,
  "submission/submitted": sent,
  "submission/outcome.unknown": sent,
  "submission/failed": sent,
};
const event = (name: (typeof NOTIFIED_EVENTS)[number], changes: object = {}) =>
  ({ name, data: EVENTS[name].parse({ ...DATA[name], ...changes }) }) as NotifiedEvent;

describe("what an owner is told", () => {
  it("names the opening, leads to a page of it, and has a cause of its own", () => {
    const told = NOTIFIED_EVENTS.map((name) => notificationFor(event(name), facts));
    for (const notice of told) {
      expect(notice?.message).toContain("Ellerby Instruments");
      expect(notice?.href).toMatch(/^\/(applications\/app|approvals\/ap)$/);
    }
    expect(new Set(told.map((notice) => notice?.causeKey)).size).toBe(NOTIFIED_EVENTS.length);
  });

  it("says why a request no longer stands, but not to the one who wanted it", () => {
    expect(notificationFor(event("approval/voided"), facts)?.message).toContain("The posting changed: the title.");
    expect(notificationFor(event("approval/voided", { cause: "owner" }), facts)).toBeNull();
    expect(notificationFor(event("approval/decided", { decision: "reject" }), facts)).toBeNull();
  });

  it("never lets practice pass for sending", () => {
    expect(notificationFor(event("submission/submitted"), facts)?.message).toMatch(
      /practice.*Nothing left this machine/,
    );
    expect(notificationFor(event("submission/submitted", { channel: "e_mail" }), facts)?.message).toMatch(/by e-mail/);
  });

  it("tells of each snooze that ends", () => {
    const again = (dueAt: string) => notificationFor(event("approval/reminded", { reminder: "again", dueAt }), facts);
    expect(again("2026-05-10T09:00:00.000Z")?.causeKey).not.toBe(again("2026-05-12T09:00:00.000Z")?.causeKey);
  });
});
