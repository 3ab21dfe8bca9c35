"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { ApplicationActions } from "@/components/application/application-actions";
import { ApplicationView } from "@/components/application/application-view";
import { NEXT_WORDS } from "@/components/application/application-words";
import type { DraftText } from "@/components/application/draft-stream";
import { packageFileLinks, packageZipUrl } from "@/components/application/package-files";
import { preparationSteps } from "@/components/application/preparation-steps";
import { useDraftStream } from "@/components/application/use-draft-stream";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { useTRPC } from "@/components/layout/trpc";
import { Skeleton } from "@/components/ui/skeleton";
import { coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";

const REFRESH_WHILE_WORKING_MS = 2500;
/** Statuses in which the newest package carries its owner's approval and may be taken out. */
const APPROVED = new Set([
  "approved",
  "ready",
  "submitted",
  "interviewing",
  "offer",
  "rejected",
  "withdrawn",
  "no_answer",
]);

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
  const progress = useDraftStream(`${id}`, isPreparing, onDone);

  return (
    <QueryView
      query={query}
      what="This application could not be loaded"
      loading={
        <Loading label="Loading the application">
          <Skeleton className="mb-3 h-8 w-1/2" />
          <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Skeleton className="h-96" />
            <Skeleton className="h-64" />
          </div>
        </Loading>
      }
    >
      {(data) => {
        const { draft, status, packages } = data;
        const claims = status === "preparing" ? [] : (draft?.claims ?? []);
        const { resume = "", coverLetter: letter = "", step = null } = progress ?? {};
        const drafts: DraftText[] = isPreparing
          ? [
              { kind: "resume", title: "Resume", text: resume, isWriting: letter === "" },
              ...(letter ? [{ kind: "letter", title: "Letter", text: letter, isWriting: !draft?.coverLetter }] : []),
            ]
          : draft?.coverLetter && (status === "draft" || status === "awaiting_approval")
            ? [{ kind: "letter", title: "Letter", text: coverLetterText(draft.coverLetter), isWriting: false }]
            : [];
        return (
          <ApplicationView
            title={data.posting.title}
            company={data.posting.company}
            jobHref={`/jobs/${data.jobId}`}
            status={status}
            next={NEXT_WORDS[status]}
            actions={
              <ApplicationActions
                id={id}
                title={data.posting.title}
                status={status}
                approvalId={data.approvalId}
                newestPackageId={packages[0]?.id ?? null}
                hasDraft={draft?.tailoredResume != null && draft.coverLetter != null}
              />
            }
            steps={preparationSteps(status, step, claims.length)}
            drafts={drafts}
            claims={claims}
            packages={packages.map((item, index) => ({
              id: item.id,
              hash: item.hash,
              createdAt: item.createdAt,
              isNewest: index === 0 && status !== "preparing",
              zipUrl: index === 0 && APPROVED.has(status) ? packageZipUrl(item.id) : null,
              files: packageFileLinks(item.id, item.manifest.files),
            }))}
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
