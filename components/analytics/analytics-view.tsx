import { ChartNoAxesColumn } from "lucide-react";
import { answerLine, lengthWords, MILESTONE_LABELS, shareWords } from "@/components/analytics/analytics-words";
import { WeekPlot } from "@/components/analytics/week-plot";
import { EmptyState } from "@/components/feedback/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { BarTable } from "@/components/ui/bar-table";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { Milestone } from "@/lib/domain/analytics/milestones";
import type { AnalyticsSummary, GroupRow } from "@/lib/domain/analytics/summarize-applications";
import { APPLICATION_STATUSES } from "@/lib/domain/application/application-status";

function Groups({ caption, first, rows }: { caption: string; first: string; rows: readonly GroupRow[] }) {
  return (
    <BarTable
      caption={caption}
      head={[first, "All", "Sent", "Answered", "Interviews"]}
      rows={rows.map((row) => ({
        id: row.label,
        label: row.label,
        value: row.applications,
        cells: [row.applications, row.sent, `${row.answered} (${shareWords(row.answered, row.sent)})`, row.interviews],
      }))}
    />
  );
}

/** What happened to the owner's applications, in plots that are tables. */
export function AnalyticsView({ summary, isPractice }: { summary: AnalyticsSummary; isPractice: boolean }) {
  if (summary.applications === 0) {
    return (
      <>
        <PageHeader title="Analytics" lead="What works, counted from what happened to your applications." />
        <Surface aria-label="Analytics">
          <EmptyState
            icon={<ChartNoAxesColumn aria-hidden />}
            title="Nothing to count yet"
            action={
              <ButtonLink href="/jobs" variant="primary">
                Prepare an application
              </ButtonLink>
            }
          >
            The numbers come from the history of your applications and nothing else: when each was prepared, approved,
            sent and answered. Prepare the first one and it appears here.
          </EmptyState>
        </Surface>
      </>
    );
  }
  const counts = Object.fromEntries(summary.funnel.map((row) => [row.milestone, row.count])) as Record<
    Milestone,
    number
  >;
  return (
    <>
      <PageHeader title="Analytics" lead={answerLine(counts)} />
      {isPractice ? (
        <Notice className="mb-5" title="These are practice applications">
          They went to invented companies. With your first application to a real one they are left out here.
        </Notice>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-2">
        <Surface aria-labelledby="funnel">
          <SurfaceHeader
            id="funnel"
            title="How far they came"
            hint="An application counts for everything it ever reached; the share is of the line before."
          />
          <BarTable
            caption="How many applications reached what"
            head={["Reached", "Number", "Share"]}
            rows={summary.funnel.map(({ milestone, count }, index) => ({
              id: milestone,
              label: MILESTONE_LABELS[milestone],
              value: count,
              cells: [count, shareWords(count, summary.funnel[index - 1]?.count ?? summary.applications)],
            }))}
          />
        </Surface>
        <Surface aria-labelledby="weeks">
          <SurfaceHeader id="weeks" title="Week by week" hint="The last twelve weeks." />
          <WeekPlot weeks={summary.weeks} />
        </Surface>
        <Surface aria-labelledby="scores">
          <SurfaceHeader id="scores" title="By match" hint="The score when the application was prepared." />
          <Groups caption="Applications by score of the match" first="Score" rows={summary.byScore} />
        </Surface>
        <Surface aria-labelledby="sources">
          <SurfaceHeader id="sources" title="By source" hint="Where the posting was found." />
          <Groups caption="Applications by source of the posting" first="Source" rows={summary.bySource} />
        </Surface>
        <Surface aria-labelledby="times" className="lg:col-span-2">
          <SurfaceHeader
            id="times"
            title="How long each part took"
            hint="Only parts that are over; the bar is the middle one."
          />
          {summary.times.length === 0 ? (
            <p className="px-4 py-4 text-muted text-sm">No part is over yet.</p>
          ) : (
            <BarTable
              caption="Time in each state"
              head={["State", "Number", "Middle", "Longest"]}
              rows={summary.times.map((row) => ({
                id: row.status,
                label: APPLICATION_STATUSES[row.status].label,
                value: row.medianMs,
                cells: [row.count, lengthWords(row.medianMs), lengthWords(row.longestMs)],
              }))}
            />
          )}
        </Surface>
      </div>
    </>
  );
}
