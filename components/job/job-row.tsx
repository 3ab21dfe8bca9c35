import { EyeOff, SquareKanban, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { JobListItem } from "@/components/job/job.types";
import { JobFacts } from "@/components/job/job-facts";
import { MatchScore } from "@/components/job/match-score";
import { verdictParts, verdictWords } from "@/components/job/requirement-groups";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Meter } from "@/components/ui/meter";

export type JobRowProps = { job: JobListItem; isSelected: boolean; onSelect: () => void; onHide: () => void };

/** One job: how well it fits and why, in four lines at most. */
export function JobRow({ job, isSelected, onSelect, onHide }: JobRowProps) {
  const { counts } = job;
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
        <h2 className="font-semibold text-base leading-snug">
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
        <p className="mt-0.5 text-ink text-sm">{job.company}</p>
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
        ) : job.reasons.length > 0 ? (
          <p className="mt-2 line-clamp-2 max-w-[75ch] text-muted text-sm">{job.reasons.slice(0, 2).join(" ")}</p>
        ) : null}
        {count > 0 ? (
          <div className="mt-2.5 flex items-center gap-2.5">
            <Meter parts={verdictParts(counts)} label={`Requirements: ${verdictWords(counts)}`} className="max-w-48" />
            <span aria-hidden className="text-muted text-xs tabular-nums">
              {counts.met} of {count}
            </span>
          </div>
        ) : null}
      </div>
      <div className="relative flex flex-col items-end gap-2">
        {job.applicationId ? (
          <Badge tone="accent" icon={<SquareKanban aria-hidden />}>
            <Link href={`/applications/${job.applicationId}`} className="py-1">
              In applications
            </Link>
          </Badge>
        ) : (
          <IconButton
            label={`Hide ${job.title} at ${job.company}`}
            onClick={onHide}
            className="opacity-70 focus-visible:opacity-100 group-hover:opacity-100"
          >
            <EyeOff aria-hidden />
          </IconButton>
        )}
      </div>
    </article>
  );
}
