import { describe, expect, it } from "vitest";
import { type Approval, decideApprovalSchema } from "@/lib/domain/approval/approval.schema";
import { decide, decisionError } from "@/lib/domain/approval/decide";

const shown = "a".repeat(64);
const approval: Approval = {
  packageHash: shown,
  requestedAt: "2026-05-01T10:00:00.000Z",
  expiresAt: "2026-05-08T10:00:00.000Z",
};
const decider = { decidedBy: "account_1", device: "Firefox on Linux", now: new Date("2026-05-02T09:30:00.000Z") };
const approve = decideApprovalSchema.parse({ decision: "approve", packageHash: shown });

describe("decide", () => {
  it("approves the bytes that were shown, with who, when and from where", () => {
    expect(decide(approval, approve, decider)).toEqual({
      ok: true,
      decision: {
        decision: "approve",
        packageHash: shown,
        decidedBy: "account_1",
        device: "Firefox on Linux",
        decidedAt: "2026-05-02T09:30:00.000Z",
      },
    });
  });

  it("keeps the notes of a rejection", () => {
    const outcome = decide(approval, { decision: "reject", packageHash: shown, notes: " Less about Java. " }, decider);
    expect(outcome).toMatchObject({ ok: true, decision: { decision: "reject", notes: "Less about Java." } });
  });

  it("refuses a hash that is not the one waiting", () => {
    const outcome = decide(approval, { ...approve, packageHash: "b".repeat(64) }, decider);
    expect(outcome).toMatchObject({ ok: false, refusal: "stale_hash" });
  });

  it("refuses from the very instant of expiry", () => {
    expect(decide(approval, approve, { ...decider, now: new Date("2026-05-08T09:59:59.999Z") }).ok).toBe(true);
    expect(decide(approval, approve, { ...decider, now: new Date("2026-05-08T10:00:00.000Z") })).toMatchObject({
      refusal: "expired",
    });
  });

  it("refuses a second decision before it looks at anything else", () => {
    const first = decide(approval, approve, decider);
    if (!first.ok) throw new Error("the first decision stands");
    const again = decide(
      { ...approval, decision: first.decision },
      { ...approve, packageHash: "b".repeat(64) },
      decider,
    );
    expect(again).toMatchObject({
      ok: false,
      refusal: "already_decided",
      message: expect.stringContaining("approved on 2026-05-02"),
    });
  });

  it("refuses a voided package and says why", () => {
    const voided = { ...approval, voidedAt: "2026-05-01T12:00:00.000Z", voidReason: "your phone number changed" };
    const outcome = decide(voided, approve, decider);
    if (outcome.ok) throw new Error("a voided package cannot be decided");
    expect(decisionError(outcome)).toMatchObject({
      code: "conflict",
      details: { refusal: "voided" },
      message: expect.stringContaining("phone number"),
    });
  });
});

describe("what a person hands in", () => {
  it("asks for notes with a rejection and for a real hash", () => {
    expect(decideApprovalSchema.safeParse({ decision: "reject", packageHash: shown, notes: "  " }).success).toBe(false);
    expect(decideApprovalSchema.safeParse({ decision: "approve", packageHash: "abc" }).success).toBe(false);
  });
});
