import { describe, expect, it } from "vitest";
import type { JobEvent } from "@/lib/domain/job/job-event.schema";
import { jobSignals } from "@/lib/domain/job/job-signals";

const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000);
const seen = (n: number): JobEvent => ({ kind: "first_seen", data: { source: "lever" }, at: day(n) });
const again = (n: number): JobEvent => ({ kind: "reposted", data: { source: "lever", reason: "same" }, at: day(n) });
const signals = (events: JobEvent[], now: number, isClosed = false) =>
  jobSignals({ events, firstSeenAt: day(0), publishedAt: null, isClosed, now: day(now) }).map((signal) => signal.text);

describe("what a history tells", () => {
  it("a rhythm of reposts", () => {
    expect(signals([seen(0), again(28), again(56), again(84)], 85)).toEqual([
      "Posted again 3 times, about every 4 weeks. It may be kept open without being filled.",
    ]);
    expect(signals([seen(0), again(28)], 30)).toEqual(["Posted again once."]);
  });

  it("counts by the board's own dates where it gives them", () => {
    const dated: JobEvent[] = [0, 30, 60].map((n) => ({
      kind: n === 0 ? "first_seen" : "reposted",
      data: { source: "lever", reason: "same", postedAt: day(n).toISOString() },
      at: day(60),
    }));
    expect(signals(dated, 61)[0]).toContain("twice, about every 4 weeks");
  });

  it("a long time open, but not of a closed job", () => {
    expect(signals([seen(0)], 200)).toEqual(["Open for 7 months. Ask whether it is still being filled."]);
    expect(signals([seen(0)], 200, true)).toEqual([]);
  });

  it("which way pay moved, only where the two compare", () => {
    const change = (before: number, after: number, currency = "EUR"): JobEvent => ({
      kind: "salary_changed",
      data: { before: { max: before, currency: "EUR" }, after: { max: after, currency } },
      at: day(3),
    });
    expect(signals([seen(0), change(50_000, 60_000)], 10)).toEqual([
      "The stated pay was raised since it was first seen.",
    ]);
    expect(signals([seen(0), change(60_000, 50_000)], 10)).toEqual([
      "The stated pay was lowered since it was first seen.",
    ]);
    expect(signals([seen(0), change(50_000, 60_000, "USD")], 10)).toEqual([]);
  });

  it("that it is new, and by whose date", () => {
    const dated = { events: [seen(0)], firstSeenAt: day(0), publishedAt: day(0), isClosed: false, now: day(0) };
    expect(jobSignals(dated)[0]?.text).toBe("Posted today.");
    expect(signals([seen(0)], 0)).toEqual(["First seen today; it does not say since when it is open."]);
  });
});
