import { CircleCheck, CircleHelp } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import type { MergeConflict, MergeReason } from "@/lib/domain/profile/merge/merge-conflict.schema";

export type ConflictsViewProps = {
  conflicts: readonly MergeConflict[];
  reasons: readonly MergeReason[];
  sources: readonly { id: string; filename: string }[];
  onChoose: (key: string, value: string) => void;
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2021-06" as "June 2021", "present" as "until today". */
export function conflictValue(value: string): string {
  if (value === "present") return "Until today";
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(value) ?? [];
  return year && month ? `${MONTHS[Number(month) - 1] ?? month} ${year}` : value;
}

/** What several resumes of one person say differently, one question each; and what was taken for the same. */
export function ConflictsView({ conflicts, reasons, sources, onChoose }: ConflictsViewProps) {
  const names = new Map(sources.map((source) => [source.id, source.filename]));
  const open = conflicts.filter((conflict) => !conflict.isChosen).length;
  const told = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? "another resume").join(" and ");
  return (
    <Surface aria-labelledby="conflicts-title">
      <SurfaceHeader
        id="conflicts-title"
        title={
          conflicts.length === 0
            ? "Your resumes agree"
            : open === 0
              ? "You decided where your resumes disagree"
              : open === 1
                ? "Your resumes disagree about one thing"
                : `Your resumes disagree about ${open} things`
        }
        hint={
          conflicts.length === 0
            ? `${sources.length} resumes make one profile.`
            : "Choose what is right. Until then the resume that goes first counts."
        }
      />
      <ul className="divide-y">
        {conflicts.map((conflict) => (
          <li key={conflict.key} className="p-4">
            <fieldset>
              <legend className="flex items-start gap-1.5 font-medium text-sm">
                {conflict.isChosen ? (
                  <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
                ) : (
                  <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
                )}
                {conflict.subject === "You"
                  ? `Your ${conflict.label.toLowerCase()}`
                  : `${conflict.label}: ${conflict.subject}`}
              </legend>
              <div className="mt-2 grid gap-2 sm:grid-cols-2">
                {conflict.options.map((option) => {
                  const isUsed = conflict.used === option.value;
                  return (
                    <label
                      key={option.value}
                      className={cn(
                        "flex min-h-11 cursor-pointer items-start gap-2.5 rounded-md p-3 ring-1 ring-line ring-inset hover:bg-hover",
                        conflict.isChosen && isUsed && "bg-accent-soft ring-accent",
                      )}
                    >
                      <input
                        type="radio"
                        name={conflict.key}
                        checked={conflict.isChosen && isUsed}
                        onChange={() => onChoose(conflict.key, option.value)}
                        className="mt-1 accent-accent"
                      />
                      <span className="min-w-0">
                        <span className="block break-words font-serif text-ink">{conflictValue(option.value)}</span>
                        <span className="block break-words text-muted text-xs">
                          {told(option.resumeIds)}
                          {isUsed && !conflict.isChosen ? ", used now" : ""}
                        </span>
                      </span>
                    </label>
                  );
                })}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      {reasons.length > 0 ? (
        <details className="border-t px-4 py-3 text-sm">
          <summary className="min-h-8 cursor-pointer text-muted hover:text-ink">
            {reasons.length === 1 ? "One entry was" : `${reasons.length} entries were`} taken for the same
          </summary>
          <ul className="mt-2 flex flex-col gap-1.5">
            {reasons.map((reason) => (
              <li key={`${reason.subject}${reason.resumeIds.join()}`}>
                {reason.subject}
                <span className="block text-muted text-xs">
                  {told(reason.resumeIds)}: {reason.reason}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Surface>
  );
}
