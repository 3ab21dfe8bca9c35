"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { EyeOff, FilePenLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { useSourceNames } from "@/components/board/use-source-names";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { JobCautions } from "@/components/job/job-cautions";
import { JobHistory } from "@/components/job/job-history";
import { closedReasonWords } from "@/components/job/job-history-words";
import { JobView } from "@/components/job/job-view";
import { withoutAge } from "@/components/job/job-words";
import { MatchInWords } from "@/components/job/match-in-words";
import { PostingList } from "@/components/job/posting-list";
import { StatedFactsPanel } from "@/components/job/stated-facts-panel";
import { useJobSplits } from "@/components/job/use-job-splits";
import { useCommands } from "@/components/layout/commands";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ChanceNote } from "@/components/match/chance-note";
import { LikeThis } from "@/components/match/like-this";
import { SimilarJobs } from "@/components/match/similar-jobs";
import { Button, ButtonLink } from "@/components/ui/button";
import type { PaletteGroup } from "@/components/ui/command-palette";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { toast, toastUndo } from "@/components/ui/toaster";
import { CostEstimate } from "@/components/usage/cost-estimate";
import { knockOuts } from "@/lib/domain/match/knock-outs";
import type { Match } from "@/lib/domain/match/match.schema";

/** The reasons beside the score; what can end an application stands apart, above the button. */
function withoutKnockOuts(match: Match | null): string[] {
  const apart = new Set(knockOuts(match?.requirements ?? []).map(({ note }) => note));
  return withoutAge(match?.reasons ?? []).filter((reason) => !apart.has(reason));
}

export function JobContainer({ id }: { id: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const query = useQuery(trpc.job.get.queryOptions({ id }));
  const refresh = () => client.invalidateQueries({ queryKey: trpc.job.pathKey() });
  const fail = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const unhide = useMutation(trpc.job.unhide.mutationOptions({ onSettled: refresh, onError: fail }));
  const hide = useMutation(trpc.job.hide.mutationOptions({ onSettled: refresh, onError: fail }));
  const prepare = useMutation(
    trpc.application.prepare.mutationOptions({
      onSuccess: ({ id: applicationId }) => {
        void client.invalidateQueries({ queryKey: trpc.application.pathKey() });
        router.push(`/applications/${applicationId}`);
      },
    }),
  );
  const splits = useJobSplits(id);
  const nameOf = useSourceNames();
  const startPreparation = () => prepare.mutate({ jobId: id });
  const onHide = () => {
    hide.mutate({ id }, { onSuccess: () => toastUndo("The job is hidden.", () => unhide.mutate({ id })) });
  };

  const job = query.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the verbs are the same for one job
  const commands = useMemo<PaletteGroup | null>(
    () =>
      job
        ? {
            heading: job.title,
            items: [
              job.applicationId
                ? {
                    id: "open-application",
                    label: "Open the application",
                    icon: <FilePenLine aria-hidden />,
                    onSelect: () => router.push(`/applications/${job.applicationId}`),
                  }
                : {
                    id: "prepare",
                    label: "Prepare application",
                    icon: <FilePenLine aria-hidden />,
                    onSelect: startPreparation,
                  },
              { id: "hide", label: "Hide this job", icon: <EyeOff aria-hidden />, onSelect: onHide },
            ],
          }
        : null,
    [job],
  );
  useCommands(commands);

  return (
    <QueryView
      query={query}
      what="This job could not be loaded"
      loading={
        <Loading label="Loading the job">
          <Skeleton className="mb-3 h-8 w-2/3" />
          <Skeleton className="mb-6 h-5 w-1/3" />
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
            <Skeleton className="h-[60vh]" />
            <Skeleton className="h-72" />
          </div>
        </Loading>
      }
    >
      {(data) => (
        <JobView
          job={{
            id: data.id,
            title: data.title,
            company: data.company,
            location: data.location,
            remote: data.posting.remote,
            salary: data.posting.salary,
            postedAt: data.postedAt,
            department: data.posting.department,
            score: data.match?.score ?? null,
            reasons: withoutKnockOuts(data.match),
            requirements: data.match?.requirements ?? [],
            url: data.posting.url,
          }}
          html={data.posting.html ?? null}
          text={data.posting.text}
          evidence={new Map(Object.values(data.evidence).map((item) => [item.id, item.text]))}
          closed={data.closedAt ? { at: data.closedAt, why: closedReasonWords(data.closedReason) } : null}
          isHidden={data.isHidden}
          onHide={onHide}
          onUnhide={() => unhide.mutate({ id })}
          back={{ href: "/jobs", label: "Jobs" }}
          chance={<ChanceNote score={data.match?.score ?? null} />}
          cautions={
            <JobCautions
              excludedBy={data.match?.excludedBy ?? []}
              requirements={data.match?.requirements ?? []}
              appliedBefore={data.appliedBefore}
              signals={data.signals}
            />
          }
          about={
            <>
              <StatedFactsPanel posting={data.posting} />
              <SimilarJobs jobId={id} />
              <PostingList
                postings={data.postings.map((posting) => ({ ...posting, source: nameOf(posting.source) }))}
                shownId={data.posting.id}
                splits={data.splits}
                pendingId={splits.pendingId}
                onSplit={(posting) => splits.split(posting.id)}
                onUndoSplit={(split) => splits.undoSplit(split.id)}
              />
              <JobHistory events={data.history} firstSeenAt={data.firstSeenAt} nameOf={nameOf} />
            </>
          }
          likeThis={<LikeThis jobId={id} title={data.title} onHide={onHide} />}
          primary={
            data.applicationId ? (
              <ButtonLink href={`/applications/${data.applicationId}`} variant="primary" size="lg">
                Open the application
              </ButtonLink>
            ) : (
              <>
                <Button
                  variant="primary"
                  size="lg"
                  pending={prepare.isPending || prepare.isSuccess}
                  onClick={startPreparation}
                >
                  Prepare application
                </Button>
                <CostEstimate of={{ jobId: id }} />
                <MatchInWords jobId={id} />
                {prepare.error ? (
                  <Notice tone="bad">
                    {errorMessage(prepare.error) ?? "Dossier could not be reached. Nothing was started; try again."}
                  </Notice>
                ) : null}
              </>
            )
          }
        />
      )}
    </QueryView>
  );
}
