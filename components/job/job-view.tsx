import { ExternalLink, EyeOff, Layers, TriangleAlert } from "lucide-react";
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
import { Table } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import type { JudgedRequirement } from "@/lib/domain/match/match.schema";

export type MergedPosting = {
  id: string;
  source: string;
  url: string;
  company: string;
  isGone: boolean;
  mergeReason: string | null;
  firstSeenAt?: Date | string | null;
};

export type JobViewProps = {
  job: Omit<JobListItem, "counts"> & {
    url: string;
    department?: string | null;
    requirements: readonly JudgedRequirement[];
  };
  /** Sanitised by the server, safe to render; null when the source gave plain text only. */
  html: string | null;
  text: string;
  postings: readonly MergedPosting[];
  evidence: ReadonlyMap<string, string>;
  isClosed: boolean;
  isHidden: boolean;
  /** The one primary act: prepare, or go to what is prepared. */
  primary: ReactNode;
  /** What the matcher learns from this job, and what it learned for it. */
  likeThis?: ReactNode;
  chance?: ReactNode;
  onHide: () => void;
  onUnhide: () => void;
  back: { href: string; label: string };
};

export function JobView({
  job,
  html,
  text,
  postings,
  evidence,
  isClosed,
  isHidden,
  primary,
  likeThis,
  chance,
  onHide,
  onUnhide,
  back,
}: JobViewProps) {
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
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="flex flex-col gap-4 lg:col-start-2 lg:row-span-2">
          <Surface aria-label="Match" className="p-4">
            <div className="flex items-center gap-4">
              <MatchScore score={job.score} size="lg" />
              <div className="min-w-0 flex-1">
                <p className="font-medium">
                  {job.requirements.length > 0
                    ? `${counts.met} of ${job.requirements.length} requirements met`
                    : "No requirements were found in the posting"}
                </p>
                {job.requirements.length > 0 ? (
                  <Meter parts={verdictParts(counts)} label={verdictWords(counts)} className="mt-2" />
                ) : null}
              </div>
            </div>
            {chance}
            {job.excludedBy.map((fact) => (
              <p key={fact} className="mt-3 flex items-start gap-2 text-sm text-warn">
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                {fact}
              </p>
            ))}
            {job.reasons.length > 0 ? (
              <ul className="mt-3 list-disc space-y-1 pl-5 text-muted text-sm marker:text-faint">
                {job.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            ) : null}
            <div className="mt-4 flex flex-col gap-2">
              {isClosed ? <Notice tone="warn">This job has been taken down by the employer.</Notice> : null}
              {primary}
              <div className="flex flex-wrap gap-2 [&>*]:flex-1">
                {/^https?:/.test(job.url) ? (
                  <a href={job.url} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
                    <ExternalLink aria-hidden />
                    Original<span className="sr-only"> posting, opens in a new tab</span>
                  </a>
                ) : null}
                {isHidden ? (
                  <Button onClick={onUnhide}>Show again</Button>
                ) : (
                  <Button onClick={onHide}>
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
        <Surface aria-labelledby="description" className="lg:col-start-1 lg:row-start-1">
          <SurfaceHeader
            id="description"
            title="Description"
            hint="As published, without scripts, styles and hidden text."
          />
          <div className="px-5 py-5 md:px-8 md:py-7">
            {html ? (
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the server sanitised it with an allow-list before it was stored
              <div className="prose-document" dangerouslySetInnerHTML={{ __html: html }} />
            ) : (
              <div className="prose-document whitespace-pre-wrap">{text}</div>
            )}
          </div>
        </Surface>
        {postings.length > 1 ? (
          <Surface aria-labelledby="postings" className="self-start lg:col-start-1">
            <SurfaceHeader
              id="postings"
              title={`${postings.length} postings, one job`}
              hint="Why they were taken as the same opening."
              actions={<Layers aria-hidden className="size-4 text-muted" />}
            />
            <Table caption="Merged postings">
              <thead>
                <tr>
                  <th scope="col">Found on</th>
                  <th scope="col">Published by</th>
                  <th scope="col">Why the same</th>
                  <th scope="col">First seen</th>
                </tr>
              </thead>
              <tbody>
                {postings.map((posting) => (
                  <tr key={posting.id}>
                    <td>
                      {/^https?:/.test(posting.url) ? (
                        <a
                          href={posting.url}
                          target="_blank"
                          rel="noreferrer"
                          className="text-accent underline underline-offset-2"
                        >
                          {posting.source}
                        </a>
                      ) : (
                        posting.source
                      )}
                    </td>
                    <td>
                      {posting.company}
                      {posting.isGone ? <span className="block text-muted">taken down</span> : null}
                    </td>
                    <td>{posting.mergeReason ?? "The posting shown here"}</td>
                    <td className="whitespace-nowrap">
                      {posting.firstSeenAt ? <TimeAgo at={posting.firstSeenAt} /> : "–"}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Surface>
        ) : null}
      </div>
    </>
  );
}
