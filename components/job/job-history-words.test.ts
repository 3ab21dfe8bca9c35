import { describe, expect, it } from "vitest";
import { closedReasonWords, historyLine } from "@/components/job/job-history-words";

const at = new Date("2026-03-02T12:00:00Z");
const nameOf = (source: string) => (source === "greenhouse" ? "Greenhouse" : source);

describe("what happened to a job", () => {
  it("names the board and the day the board gives", () => {
    const event = { kind: "first_seen" as const, at, data: { source: "greenhouse", postedAt: "2026-02-20" } };
    expect(historyLine(event, nameOf, true)).toEqual({
      text: "Found on Greenhouse",
      detail: "Published on Feb 20, 2026, says the board.",
    });
  });

  it("tells a change of pay with both sums, and one that began or ended", () => {
    const [low, high] = [
      { max: 50_000, currency: "EUR", period: "year" as const },
      { max: 60_000, currency: "EUR", period: "year" as const },
    ];
    const change = (before: typeof low | null, after: typeof low | null) =>
      historyLine({ kind: "salary_changed", at, data: { before, after } }, nameOf, false).text;
    expect(change(low, high)).toBe("Pay changed from up to €50K a year to up to €60K a year");
    expect(change(null, high)).toBe("Pay is stated now: up to €60K a year");
    expect(change(low, null)).toBe("Pay is no longer stated; it was up to €50K a year");
  });

  it("says why a job is closed, and which side of a split it is", () => {
    const closed = historyLine({ kind: "closed", at, data: { reason: "expired" } }, nameOf, false);
    expect(closed.detail).toBe(closedReasonWords("expired"));
    const split = { kind: "split" as const, at, data: { otherJobId: "2" } };
    expect(historyLine(split, nameOf, true).text).not.toBe(historyLine(split, nameOf, false).text);
    expect(historyLine(split, nameOf, false).otherJobId).toBe("2");
  });
});
