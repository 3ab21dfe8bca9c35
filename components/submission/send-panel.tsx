"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { SendForm } from "@/components/submission/send-form";
import { SubmissionState } from "@/components/submission/submission-state";
import { MOVING } from "@/components/submission/submission-words";
import { Skeleton } from "@/components/ui/skeleton";
import { Surface, SurfaceHeader } from "@/components/ui/surface";
import { toast } from "@/components/ui/toaster";
import { isActiveSubmission } from "@/lib/domain/submission/submission-state";

const REFRESH_MS = 1500;

/** After approval: what can be sent, where to, and how sending stands. Nothing here is shown before the server said so. */
export function SendPanel({ applicationId, title }: { applicationId: string; title: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(
    trpc.submission.plan.queryOptions(
      { applicationId },
      {
        refetchInterval: ({ state }) =>
          state.data?.submission && MOVING.has(state.data.submission.state) ? REFRESH_MS : false,
      },
    ),
  );
  const options = {
    onSettled: () => client.invalidateQueries(),
    onError: (error: unknown) =>
      toast.error(errorMessage(error) ?? "Dossier could not be reached. Look again before you send anything yourself."),
  };
  const request = useMutation(trpc.submission.request.mutationOptions(options));
  const answer = useMutation(trpc.submission.answer.mutationOptions(options));
  const cancel = useMutation(trpc.submission.cancel.mutationOptions(options));
  const isBusy = request.isPending || answer.isPending || cancel.isPending;
  return (
    <QueryView
      query={query}
      what="How it can be sent could not be loaded"
      loading={
        <Loading label="Loading how it can be sent">
          <Skeleton className="h-40" />
        </Loading>
      }
    >
      {(plan) => {
        const { submission, package: sealed } = plan;
        if (!submission && !plan.canSend) return null;
        const isOpen = plan.canSend && sealed && !(submission && isActiveSubmission(submission.state));
        return (
          <Surface aria-labelledby="send">
            <SurfaceHeader id="send" title={submission?.state === "submitted" ? "Sent" : "Send"} />
            <div className="flex flex-col gap-4 p-4">
              {submission ? (
                <SubmissionState
                  submission={submission}
                  company={plan.company}
                  isBusy={isBusy}
                  onAnswer={(wasSent) => answer.mutate({ id: submission.id, wasSent })}
                  onCancel={() => cancel.mutate({ id: submission.id })}
                />
              ) : null}
              {isOpen ? (
                <SendForm
                  title={title}
                  company={plan.company}
                  routes={plan.routes}
                  hasMailServer={plan.hasMailServer}
                  sealed={sealed}
                  isBusy={isBusy}
                  onSend={(channel) => request.mutate({ applicationId, packageHash: sealed.hash, channel })}
                />
              ) : null}
            </div>
          </Surface>
        );
      }}
    </QueryView>
  );
}
