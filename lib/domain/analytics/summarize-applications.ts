import { type ApplicationMilestones, MILESTONES, type Milestone } from "@/lib/domain/analytics/milestones";
import { APPLICATION_STATUS_NAMES, type ApplicationStatus } from "@/lib/domain/application/application-status";
import { DAY_MS } from "@/lib/time/day";

/** One application as the numbers need it. */
export type CountedApplication = {
  milestones: ApplicationMilestones;
  startedAt: Date;
  /** 0 to 100, as the match said when it was prepared; null without one. */
  score: number | null;
  /** Where the posting came from, as people call it. */
  source: string;
};

export type GroupRow = { label: string; applications: number; sent: number; answered: number; interviews: number };
export type WeekRow = { /** Monday, ISO date. */ week: string; prepared: number; sent: number; answered: number };
export type TimeRow = {
  status: ApplicationStatus /** Applications that were in it and left. */;
  count: number;
  medianMs: number;
  longestMs: number;
};

export type AnalyticsSummary = {
  applications: number;
  funnel: { milestone: Milestone; count: number }[];
  times: TimeRow[];
  byScore: GroupRow[];
  bySource: GroupRow[];
  weeks: WeekRow[];
};

const SCORE_BANDS = [
  { label: "80 and more", from: 80 },
  { label: "60 to 79", from: 60 },
  { label: "40 to 59", from: 40 },
  { label: "under 40", from: 0 },
] as const;
const WEEKS = 12;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

const has = (application: CountedApplication, milestone: Milestone): boolean =>
  application.milestones.reached[milestone] !== null;
const count = (applications: readonly CountedApplication[], milestone: Milestone): number =>
  applications.filter((one) => has(one, milestone)).length;

function groupRow(label: string, applications: readonly CountedApplication[]): GroupRow {
  return {
    label,
    applications: applications.length,
    sent: count(applications, "sent"),
    answered: count(applications, "answered"),
    interviews: count(applications, "interview"),
  };
}

function timeRows(applications: readonly CountedApplication[]): TimeRow[] {
  return APPLICATION_STATUS_NAMES.flatMap((status) => {
    const spent = applications.flatMap(({ milestones }) => milestones.spentMs[status] ?? []);
    return spent.length > 0
      ? [{ status, count: spent.length, medianMs: median(spent), longestMs: Math.max(...spent) }]
      : [];
  });
}

/** The Monday of an instant's week in UTC, as an ISO date. */
function weekOf(instant: Date): string {
  const daysSinceMonday = (instant.getUTCDay() + 6) % 7;
  return new Date(instant.getTime() - daysSinceMonday * DAY_MS).toISOString().slice(0, 10);
}

function weekRows(applications: readonly CountedApplication[], now: Date): WeekRow[] {
  const rows = Array.from({ length: WEEKS }, (_, back) => ({
    week: weekOf(new Date(now.getTime() - (WEEKS - 1 - back) * 7 * DAY_MS)),
    prepared: 0,
    sent: 0,
    answered: 0,
  }));
  const byWeek = new Map(rows.map((row) => [row.week, row]));
  for (const { milestones } of applications) {
    for (const name of ["prepared", "sent", "answered"] as const) {
      const at = milestones.reached[name];
      const row = at ? byWeek.get(weekOf(new Date(at))) : undefined;
      if (row) row[name] += 1;
    }
  }
  return rows;
}

/**
 * What happened to a person's applications, counted from their histories and nothing else. An application counts for a
 * milestone when it ever reached it; times are those of statuses that were left again; weeks are the last twelve, UTC.
 */
export function summarizeApplications(applications: readonly CountedApplication[], now: Date): AnalyticsSummary {
  const bands = SCORE_BANDS.map(({ label, from }, index) => {
    const below = SCORE_BANDS[index - 1]?.from ?? Number.POSITIVE_INFINITY;
    return groupRow(
      label,
      applications.filter(({ score }) => score !== null && score >= from && score < below),
    );
  });
  const unscored = applications.filter(({ score }) => score === null);
  const sources = [...new Set(applications.map((one) => one.source))].map((source) =>
    groupRow(
      source,
      applications.filter((one) => one.source === source),
    ),
  );
  return {
    applications: applications.length,
    funnel: MILESTONES.map((milestone) => ({ milestone, count: count(applications, milestone) })),
    times: timeRows(applications),
    byScore: [...bands, ...(unscored.length > 0 ? [groupRow("no score", unscored)] : [])].filter(
      (row) => row.applications > 0,
    ),
    bySource: sources.toSorted((a, b) => b.applications - a.applications || (a.label < b.label ? -1 : 1)),
    weeks: weekRows(applications, now),
  };
}
