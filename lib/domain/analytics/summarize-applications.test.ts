import { expect, it } from "vitest";
import { foldMilestones, type HistoryMove } from "@/lib/domain/analytics/milestones";
import { type CountedApplication, summarizeApplications } from "@/lib/domain/analytics/summarize-applications";

const at = (day: number) => new Date(Date.UTC(2026, 3, day, 12));
function counted(score: number | null, source: string, ...moves: [HistoryMove["to"], number][]): CountedApplication {
  const milestones = foldMilestones(moves.map(([to, day]) => ({ to, at: at(day) })));
  if (!milestones) throw new Error("A history has moves.");
  return { milestones, startedAt: at(1), score, source };
}

it("counts what was ever reached, by score and by source, and the times that ended", () => {
  const summary = summarizeApplications(
    [
      counted(
        88,
        "lever",
        ["preparing", 1],
        ["awaiting_approval", 1],
        ["approved", 3],
        ["ready", 3],
        ["submitted", 4],
        ["interviewing", 9],
      ),
      counted(
        61,
        "lever",
        ["preparing", 2],
        ["awaiting_approval", 2],
        ["approved", 8],
        ["ready", 8],
        ["submitted", 8],
        ["rejected", 20],
      ),
      counted(null, "ashby", ["preparing", 20], ["awaiting_approval", 20]),
    ],
    at(22),
  );
  expect(summary.funnel.map((row) => row.count)).toEqual([3, 2, 2, 2, 1, 0]);
  expect(summary.byScore).toEqual([
    { label: "80 and more", applications: 1, sent: 1, answered: 1, interviews: 1 },
    { label: "60 to 79", applications: 1, sent: 1, answered: 1, interviews: 0 },
    { label: "no score", applications: 1, sent: 0, answered: 0, interviews: 0 },
  ]);
  expect(summary.bySource.map((row) => [row.label, row.applications])).toEqual([
    ["lever", 2],
    ["ashby", 1],
  ]);
  expect(summary.times.find((row) => row.status === "awaiting_approval")).toEqual({
    status: "awaiting_approval",
    count: 2,
    medianMs: 4 * 86_400_000,
    longestMs: 6 * 86_400_000,
  });
  expect(summary.times.some((row) => row.status === "interviewing")).toBe(false);
  expect(summary.weeks).toHaveLength(12);
  expect(summary.weeks.at(-1)).toEqual({ week: "2026-04-20", prepared: 1, sent: 0, answered: 1 });
  expect(summary.weeks.reduce((sum, week) => sum + week.sent, 0)).toBe(2);
});

it("has nothing to say about nothing", () => {
  const summary = summarizeApplications([], at(22));
  expect(summary.applications).toBe(0);
  expect(summary.funnel.every((row) => row.count === 0)).toBe(true);
});
