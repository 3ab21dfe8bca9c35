import { Table } from "@/components/ui/table";
import type { WeekRow } from "@/lib/domain/analytics/summarize-applications";

const SERIES = [
  { key: "prepared", label: "Prepared", fill: "bg-line-strong" },
  { key: "sent", label: "Sent", fill: "bg-accent" },
  { key: "answered", label: "Answered", fill: "bg-good" },
] as const;

const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const dayOf = (week: string): string => day.format(new Date(`${week}T00:00:00Z`));

/** The last twelve weeks as columns, and as a table below. */
export function WeekPlot({ weeks }: { weeks: readonly WeekRow[] }) {
  const most = Math.max(1, ...weeks.flatMap((week) => SERIES.map(({ key }) => week[key])));
  return (
    <div>
      <div aria-hidden className="px-4 pt-4">
        <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
          {SERIES.map(({ key, label, fill }) => (
            <li key={key} className="flex items-center gap-1.5">
              <span className={`size-2.5 rounded-[2px] ${fill}`} />
              {label}
            </li>
          ))}
        </ul>
        <div className="flex h-32 items-end gap-1 border-b sm:gap-2">
          {weeks.map((week) => (
            <div key={week.week} className="flex h-full min-w-0 flex-1 items-end justify-center gap-px">
              {SERIES.map(({ key, fill }) => (
                <span
                  key={key}
                  className={`w-full max-w-3 rounded-t-[2px] ${week[key] > 0 ? fill : ""}`}
                  style={{ height: `${(100 * week[key]) / most}%` }}
                />
              ))}
            </div>
          ))}
        </div>
        <div className="flex justify-between py-1.5 text-muted text-xs">
          <span>{dayOf(weeks[0]?.week ?? "")}</span>
          <span>most in a week: {most}</span>
          <span>{dayOf(weeks.at(-1)?.week ?? "")}</span>
        </div>
      </div>
      <details className="border-t">
        <summary className="flex min-h-11 cursor-pointer items-center px-4 text-muted text-sm">As a table</summary>
        <Table caption="Prepared, sent and answered by week">
          <thead>
            <tr>
              <th scope="col">Week from</th>
              {SERIES.map(({ key, label }) => (
                <th key={key} scope="col" className="text-right!">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((week) => (
              <tr key={week.week}>
                <th scope="row" className="border-t font-normal!">
                  {dayOf(week.week)}
                </th>
                {SERIES.map(({ key }) => (
                  <td key={key} className="text-right tabular-nums">
                    {week[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </div>
  );
}
