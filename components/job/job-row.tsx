import { Eye, EyeOff, SquareKanban, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { JobListItem } from "@/components/job/job.types";
import { JobFacts } from "@/components/job/job-facts";
import { withoutAge } from "@/components/job/job-words";
import { MatchScore } from "@/components/job/match-score";
import { verdictParts, verdictWords } from "@/components/job/requirement-groups";
import { IconButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Meter } from "@/components/ui/meter";

export type JobRowProps = { job: JobListItem; isSelected: boolean; onSelect: () => void; onHide: () => void };

/** One job: how well it fits and why, in four lines at most. */
export function JobRow({ job, isSelected, onSelect, onHide }: JobRowProps) {
  const { counts } = job;
  const reasons = withoutAge(job.reasons);
  const count = counts.met + counts.partly + counts.not_met + counts.unknown;
  return (
    <article
      aria-labelledby={`job-${job.id}`}
      className={cn(
        "group relative flex gap-3.5 border-b px-3.5 py-4 md:gap-4 md:px-4",
        isSelected ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      {isSelected ? <span aria-hidden className="absolute inset-y-0 left-0 w-[3px] bg-accent" /> : null}
      <MatchScore score={job.score} />
      <div className="min-w-0 flex-1">
        <h2 className="pr-10 font-semibold text-base leading-snug">
          <Link
            id={`job-${job.id}`}
            href={`/jobs/${job.id}`}
            data-job={job.id}
            onFocus={onSelect}
            className="outline-offset-4 after:absolute after:inset-0"
          >
            {job.title}
          </Link>
        </h2>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink text-sm">
          {job.company}
          {job.applicationId ? (
            <Link
              href={`/applications/${job.applicationId}`}
              className="relative inline-flex min-h-6 items-center gap-1 rounded-sm bg-accent-soft px-1.5 font-medium text-accent text-xs"
            >
              <SquareKanban aria-hidden className="size-3.5" />
              In applications
            </Link>
          ) : null}
        </p>
        <JobFacts
          className="mt-1.5"
          location={job.location}
          remote={job.remote}
          salary={job.salary}
          postedAt={job.postedAt}
        />
        {job.excludedBy.length > 0 ? (
          <p className="mt-2 flex items-start gap-1.5 text-sm text-warn">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {job.excludedBy.join(" ")}
          </p>
        ) : reasons.length > 0 ? (
          <p className="mt-2 line-clamp-2 max-w-[75ch] text-muted text-sm">{reasons.slice(0, 2).join(" ")}</p>
        ) : null}
        {count > 0 ? (
          <div className="mt-2.5 flex items-center gap-2.5">
            <Meter parts={verdictParts(counts)} label={`Requirements: ${verdictWords(counts)}`} className="max-w-48" />
            <span aria-hidden className="whitespace-nowrap text-muted text-xs tabular-nums">
              {counts.met} of {count}
            </span>
          </div>
        ) : null}
      </div>
      {job.applicationId ? null : (
        <IconButton
          label={`${job.isHidden ? "Show again" : "Hide"}: ${job.title} at ${job.company}`}
          onClick={onHide}
          className="absolute top-2 right-1.5 opacity-70 focus-visible:opacity-100 group-hover:opacity-100 md:top-3 md:right-3"
        >
          {job.isHidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        </IconButton>
      )}
    </article>
  );
}
