import Link from "next/link";
import type { ReactNode } from "react";
import type { HistoryEntry, SealedPackage } from "@/components/application/application.types";
import { ApplicationStatusBadge } from "@/components/application/application-status-badge";
import { DraftStream, type DraftText } from "@/components/application/draft-stream";
import { HistoryTimeline } from "@/components/application/history-timeline";
import { PackagePanel } from "@/components/application/package-panel";
import { ClaimsPanel } from "@/components/approval/claims-panel";
import { PageHeader } from "@/components/layout/page-header";
import { cn } from "@/components/ui/cn";
import { type Step, Steps } from "@/components/ui/steps";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { ExactDay } from "@/components/ui/time-ago";
import type { ApplicationStatus } from "@/lib/domain/application/application-status";
import type { UnsupportedClaim } from "@/lib/domain/evidence/unsupported-claim.schema";

export type ApplicationViewProps = {
  title: string;
  company: string;
  jobHref: string;
  status: ApplicationStatus;
  /** What comes next, in a sentence. */
  next: ReactNode;
  /** The day it is deleted by the owner's own wish; null while it is open, or kept. */
  deletesAt: Date | null;
  actions: ReactNode;
  steps: readonly Step[] | null;
  drafts: readonly DraftText[];
  claims: readonly UnsupportedClaim[];
  packages: readonly SealedPackage[];
  history: readonly HistoryEntry[];
  /** How the approved package leaves. */
  sending: ReactNode;
  /** Dates, people and notes. */
  tracking: ReactNode;
  /** The workflow's own timeline. */
  runs: ReactNode;
};

/** Statuses in which a button stands beside the menu. */
const HAS_PRIMARY_ACT: ReadonlySet<ApplicationStatus> = new Set([
  "draft",
  "preparing",
  "awaiting_approval",
  "failed",
  "cancelled",
]);

export function ApplicationView(props: ApplicationViewProps) {
  const {
    title,
    company,
    jobHref,
    status,
    next,
    deletesAt,
    actions,
    steps,
    drafts,
    claims,
    packages,
    history,
    sending,
    tracking,
    runs,
  } = props;
  const isPreparing = status === "preparing";
  return (
    <>
      <PageHeader
        // A menu alone needs no line of its own.
        className={HAS_PRIMARY_ACT.has(status) ? undefined : "flex-nowrap"}
        back={{ href: "/applications", label: "Applications" }}
        title={title}
        lead={
          <>
            <span className="text-ink">{company}</span> ·{" "}
            <Link href={jobHref} className="text-accent underline underline-offset-2">
              The job
            </Link>
          </>
        }
        actions={actions}
      />
      <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <ApplicationStatusBadge status={status} />
        <p className="text-muted text-sm">
          {next}
          {deletesAt ? (
            <>
              {" "}
              Kept until <ExactDay at={deletesAt} />,{" "}
              <Link href="/settings#keeping" className="underline underline-offset-2">
                as you chose
              </Link>
              .
            </>
          ) : null}
        </p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        {steps ? (
          <Surface aria-labelledby="steps" className="lg:col-start-2 lg:row-start-1">
            <SurfaceHeader id="steps" title="Steps" />
            <Steps steps={steps} label="Steps of the preparation" className="px-4 py-4" />
          </Surface>
        ) : null}
        <div className="flex flex-col gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          {claims.length > 0 ? (
            <Surface aria-labelledby="claims">
              <SurfaceHeader
                id="claims"
                title="Why it stopped"
                hint="Nothing is sealed while a claim has no evidence."
              />
              <ClaimsPanel claims={claims} />
            </Surface>
          ) : null}
          {isPreparing && drafts.length > 0 ? (
            <Surface aria-labelledby="draft">
              <SurfaceHeader id="draft" title="Draft" hint="You may leave this page; it goes on." />
              <DraftStream drafts={drafts} />
            </Surface>
          ) : null}
          {sending}
          {packages.map((item) => (
            <PackagePanel key={item.id} item={item} />
          ))}
          {!isPreparing && drafts.length > 0 ? (
            <Surface aria-labelledby="draft">
              <SurfaceHeader id="draft" title="Draft" />
              <DraftStream drafts={drafts} />
            </Surface>
          ) : null}
        </div>
        <div
          className={cn(
            "flex flex-col gap-5 lg:col-start-2",
            steps ? "lg:row-start-2" : "lg:row-span-2 lg:row-start-1",
          )}
        >
          {tracking}
          <Surface aria-labelledby="history">
            <SurfaceHeader id="history" title="History" />
            <HistoryTimeline entries={history} />
          </Surface>
          {runs}
        </div>
      </div>
    </>
  );
}
