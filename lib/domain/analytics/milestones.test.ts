import { describe, expect, it } from "vitest";
import { applicationMilestonesSchema, foldMilestones } from "@/lib/domain/analytics/milestones";

const at = (day: number) => new Date(Date.UTC(2026, 3, day));

describe("folding a history", () => {
  it("keeps when each was reached first and adds up what was left again", () => {
    const folded = foldMilestones([
      { to: "preparing", at: at(1) },
      { to: "awaiting_approval", at: at(2) },
      { to: "preparing", at: at(4) },
      { to: "awaiting_approval", at: at(5) },
      { to: "approved", at: at(6) },
      { to: "ready", at: at(6) },
      { to: "submitted", at: at(7) },
      { to: "interviewing", at: at(17) },
    ]);
    expect(applicationMilestonesSchema.parse(folded)).toEqual(folded);
    expect(folded?.reached).toEqual({
      prepared: at(2).toISOString(),
      approved: at(6).toISOString(),
      sent: at(7).toISOString(),
      answered: at(17).toISOString(),
      interview: at(17).toISOString(),
      offer: null,
    });
    expect(folded?.spentMs).toMatchObject({
      preparing: 2 * 86_400_000,
      awaiting_approval: 3 * 86_400_000,
      submitted: 10 * 86_400_000,
    });
    expect(folded).toMatchObject({ status: "interviewing", since: at(17).toISOString() });
  });

  it("counts a turned-down application as answered and no answer as none", () => {
    const sent = [
      { to: "preparing", at: at(1) },
      { to: "submitted", at: at(2) },
    ] as const;
    expect(foldMilestones([...sent, { to: "rejected", at: at(9) }])?.reached.answered).toBe(at(9).toISOString());
    expect(foldMilestones([...sent, { to: "no_answer", at: at(9) }])?.reached.answered).toBeNull();
    expect(foldMilestones([])).toBeNull();
  });
});
