import { ExternalLink, EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import type { JobListItem } from "@/components/job/job.types";
import { JobFacts } from "@/components/job/job-facts";
import { MatchScore } from "@/components/job/match-score";
import { countVerdicts, verdictParts, verdictWords } from "@/components/job/requirement-groups";
import { RequirementList } from "@/components/job/requirement-list";
import { PageHeader } from "@/components/layout/page-header";
import { Button, buttonClass } from "@/components/ui/button";
import { Meter } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { TimeAgo } from "@/components/ui/time-ago";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

export type JobViewProps = {
  job: Omit<JobListItem, "counts" | "excludedBy"> & {
    url: string;
    department?: string | null;
    requirements: readonly JudgedRequirement[];
  };
  /** Sanitised by the server, safe to render; null when the source gave plain text only. */
  html: string | null;
  text: string;
  evidence: ReadonlyMap<string, string>;
  /** Since when and why it is closed; null while it is open. */
  closed: { at: Date; why: string } | null;
  isHidden: boolean;
  /** The one primary act: prepare, or go to what is prepared. */
  primary: ReactNode;
  /** What to know before an hour is spent; stands above the primary act. */
  cautions?: ReactNode;
  /** What the matcher learns from this job, and what it learned for it. */
  likeThis?: ReactNode;
  chance?: ReactNode;
  /** Below the description: what it says fact by fact, where it was found, its history. */
  about?: ReactNode;
  onHide: () => void;
  onUnhide: () => void;
  back: { href: string; label: string };
};

export function JobView(props: JobViewProps) {
  const { job, html, text, evidence, closed, isHidden, primary, cautions, likeThis, chance, about, back } = props;
  const counts = countVerdicts(job.requirements);
  return (
    <>
      <PageHeader
        back={back}
        title={job.title}
        lead={
          <>
            <span className="text-base text-ink">{job.company}</span>
            {job.department ? <span> · {job.department}</span> : null}
            <JobFacts
              className="mt-2"
              location={job.location}
              remote={job.remote}
              salary={job.salary}
              postedAt={job.postedAt}
            />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-4 lg:col-start-2">
          <Surface aria-label="Match" className="p-4">
            {closed ? (
              <Notice tone="warn" className="mb-4" title="This job is closed">
                {closed.why} Seen <TimeAgo at={closed.at} />.
              </Notice>
            ) : null}
            <div className="flex items-center gap-4">
              <MatchScore score={job.score} size="lg" />
              <div className="min-w-0 flex-1">
                <p className="font-medium">
                  {job.requirements.length > 0
                    ? `${counts.met} of ${job.requirements.length} requirements met`
                    : job.score === null
                      ? "Not compared with your resume yet"
                      : "No requirements were found in the posting"}
                </p>
                {job.requirements.length > 0 ? (
                  <Meter parts={verdictParts(counts)} label={verdictWords(counts)} className="mt-2" />
                ) : null}
              </div>
            </div>
            {chance}
            {job.reasons.length > 0 ? (
              <ul className="mt-3 list-disc space-y-1 pl-5 text-muted text-sm marker:text-faint">
                {job.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            ) : null}
            {cautions}
            <div className="mt-4 flex flex-col gap-2">
              {primary}
              <div className="grid grid-cols-2 gap-2 [&>*:only-child]:col-span-2">
                {/^https?:/.test(job.url) ? (
                  <a href={job.url} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
                    <ExternalLink aria-hidden />
                    Original<span className="sr-only"> posting, opens in a new tab</span>
                  </a>
                ) : null}
                {isHidden ? (
                  <Button onClick={props.onUnhide}>Show again</Button>
                ) : (
                  <Button onClick={props.onHide}>
                    <EyeOff aria-hidden />
                    Hide
                  </Button>
                )}
                {likeThis}
              </div>
            </div>
          </Surface>
          {job.requirements.length > 0 ? (
            <Surface aria-labelledby="requirements">
              <SurfaceHeader
                id="requirements"
                title="What they ask for"
                hint="Beside each, the line of your resume that meets it."
              />
              <RequirementList requirements={job.requirements} evidence={evidence} />
            </Surface>
          ) : null}
        </div>
        <div className="flex min-w-0 flex-col gap-6 lg:col-start-1 lg:row-start-1">
          <Surface aria-labelledby="description">
            <SurfaceHeader
              id="description"
              title="Description"
              hint="As published, without scripts, styles and hidden text."
            />
            <div className="px-5 py-5 md:px-8 md:py-7">
              {html ? (
                // biome-ignore lint/security/noDangerouslySetInnerHtml: the server sanitised it with an allow-list before it was stored
                <div className="prose-document" dangerouslySetInnerHTML={{ __html: html }} />
              ) : text ? (
                <div className="prose-document whitespace-pre-wrap">{text}</div>
              ) : (
                <p className="text-muted text-sm">
                  It came without a description.{" "}
                  {/^https?:/.test(job.url) ? "The original posting may have one." : null}
                </p>
              )}
            </div>
          </Surface>
          {about}
        </div>
      </div>
    </>
  );
}
