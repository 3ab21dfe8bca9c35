import { describe, expect, it } from "vitest";
import { timeAgo } from "@/components/ui/time-ago";

const now = Date.UTC(2026, 4, 10, 12);

describe("timeAgo", () => {
  it.each([
    [now - 5_000, "just now"],
    [now - 3 * 60_000, "3 minutes ago"],
    [now - 26 * 3_600_000, "yesterday"],
    [now - 15 * 86_400_000, "2 weeks ago"],
    [now + 3 * 86_400_000, "in 3 days"],
  ])("says %d as %s", (instant, words) => {
    expect(timeAgo(instant, now)).toBe(words);
  });
});
