"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ApplicationRuns } from "@/components/activity/application-runs";
import { ApplicationActions } from "@/components/application/application-actions";
import { ApplicationView } from "@/components/application/application-view";
import { NEXT_WORDS } from "@/components/application/application-words";
import { DraftStream, type DraftText } from "@/components/application/draft-stream";
import { packageFileLinks, packageZipUrl } from "@/components/application/package-files";
import { PREPARATION_STEPS, preparationSteps } from "@/components/application/preparation-steps";
import { TrackingPanels } from "@/components/application/tracking-panels";
import { type DraftProgress, useDraftStream } from "@/components/application/use-draft-stream";
import { EmptyState } from "@/components/feedback/empty-state";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorCode, useTRPC } from "@/components/layout/trpc";
import { SendPanel } from "@/components/submission/send-panel";
import { ButtonLink } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { Surface } from "@/components/ui/surface";
import { isApproved } from "@/lib/domain/application/application-status";
import { coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";

const REFRESH_WHILE_WORKING_MS = 2500;
function draftsUnderWay(progress: DraftProgress | null): DraftText[] {
  const { resume = "", coverLetter = "", step = "" } = progress ?? {};
  return [
    { kind: "resume", title: "Resume", text: resume, isWriting: step === "" || step === PREPARATION_STEPS[0] },
    ...(coverLetter
      ? [{ kind: "letter", title: "Letter", text: coverLetter, isWriting: step === PREPARATION_STEPS[1] }]
      : []),
  ];
}

export function ApplicationContainer({ id }: { id: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(
    trpc.application.get.queryOptions(
      { id },
      {
        refetchInterval: (state) =>
          state.state.data?.status === "preparing" || state.state.data?.status === "approved"
            ? REFRESH_WHILE_WORKING_MS
            : false,
      },
    ),
  );
  const application = query.data;
  const isPreparing = application?.status === "preparing";
  const onDone = useCallback(() => void client.invalidateQueries(), [client]);
  // The stream does not wait for the page: the first words are there before the rest is.
  const progress = useDraftStream(id, application === undefined || isPreparing, onDone);

  if (application === undefined && errorCode(query.error) === "NOT_FOUND")
    return (
      <EmptyState
        title="This application is not there"
        action={
          <ButtonLink href="/applications" variant="primary">
            To the applications
          </ButtonLink>
        }
      >
        It may have been deleted. What was sent keeps its line under “What left”.
      </EmptyState>
    );
  return (
    <QueryView
      query={query}
      what="This application could not be loaded"
      loading={
        <Loading label="Loading the application">
          <Skeleton className="mb-3 h-8 w-1/2" />
          <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
            {progress?.resume && !progress.isDone ? (
              <Surface>
                <DraftStream drafts={draftsUnderWay(progress)} />
              </Surface>
            ) : (
              <Skeleton className="h-96" />
            )}
            <Skeleton className="h-64" />
          </div>
        </Loading>
      }
    >
      {(data) => {
        const { draft, status, packages } = data;
        const claims = status === "preparing" ? [] : (draft?.claims ?? []);
        const drafts: DraftText[] = isPreparing
          ? draftsUnderWay(progress)
          : draft?.coverLetter && (status === "draft" || status === "awaiting_approval")
            ? [{ kind: "letter", title: "Letter", text: coverLetterText(draft.coverLetter), isWriting: false }]
            : [];
        return (
          <ApplicationView
            title={data.posting.title}
            company={data.posting.company}
            jobHref={`/jobs/${data.jobId}`}
            status={status}
            next={(isPreparing ? progress?.waitsFor : null) ?? NEXT_WORDS[status]}
            deletesAt={data.deletesAt}
            actions={
              <ApplicationActions
                id={id}
                title={data.posting.title}
                status={status}
                approvalId={data.approvalId}
                hasDraft={draft?.tailoredResume != null && draft.coverLetter != null}
              />
            }
            steps={preparationSteps(status, progress?.step ?? null, claims.length)}
            drafts={drafts}
            claims={claims}
            packages={packages.map((item, index) => ({
              id: item.id,
              hash: item.hash,
              createdAt: item.createdAt,
              isNewest: index === 0 && status !== "preparing",
              // While it is ready, the page's own button is the download.
              zipUrl: index === 0 && status !== "ready" && isApproved(status) ? packageZipUrl(item.id) : null,
              files: packageFileLinks(item.id, item.manifest.files),
            }))}
            sending={isApproved(status) ? <SendPanel applicationId={id} title={data.posting.title} /> : null}
            tracking={
              <TrackingPanels
                applicationId={data.id}
                title={data.posting.title}
                company={data.posting.company}
                status={status}
                language={data.posting.language}
                sentAt={data.history.find((entry) => entry.to === "submitted")?.at ?? null}
              />
            }
            runs={<ApplicationRuns applicationId={data.id} status={status} />}
            history={data.activity.map((entry) => ({
              id: entry.id,
              at: entry.at,
              text: entry.message,
              note: null,
              by: "system",
            }))}
          />
        );
      }}
    </QueryView>
  );
}
