"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ResumeListView, type ResumeSummary } from "@/components/resume/resume-list-view";
import { READING_POLL_MS } from "@/components/resume/resume-reading";
import { useResumeUploads } from "@/components/resume/use-resume-uploads";
import { toast, toastUndo } from "@/components/ui/toaster";

export function ResumeListContainer({ isWelcome }: { isWelcome: boolean }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const query = useQuery(
    trpc.resume.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some((resume) => resume.reading) ? READING_POLL_MS : false),
    }),
  );
  const listKey = trpc.resume.list.queryKey();
  const refresh = useCallback(() => {
    void client.invalidateQueries({ queryKey: trpc.profile.conflicts.queryKey() });
    void client.invalidateQueries({ queryKey: trpc.evidence.pathKey() });
    return client.invalidateQueries({ queryKey: listKey });
  }, [client, listKey, trpc]);
  const { uploads, start, dismiss } = useResumeUploads(
    useCallback(
      (id: string, isOnly: boolean, error: string | null) => {
        void refresh();
        if (isOnly && !error) router.push(`/resumes/${id}`);
      },
      [refresh, router],
    ),
  );
  const makePrimary = useMutation(
    trpc.resume.makePrimary.mutationOptions({
      onSettled: refresh,
      onError: (error) => toast.error(errorMessage(error) ?? "That did not work. Nothing was changed."),
    }),
  );
  const stop = useMutation(
    trpc.resume.stopRecognition.mutationOptions({
      onSettled: refresh,
      onError: (error) => toast.error(errorMessage(error) ?? "It could not be stopped. Try again."),
    }),
  );
  const remove = useMutation(
    trpc.resume.delete.mutationOptions({
      onSettled: refresh,
      onError: (error) => toast.error(errorMessage(error) ?? "That did not work. Nothing was changed."),
    }),
  );

  function onDelete(resume: ResumeSummary) {
    client.setQueryData(listKey, (resumes) => resumes?.filter((candidate) => candidate.id !== resume.id));
    remove.mutate(
      { id: resume.id },
      {
        onSuccess: () =>
          toastUndo(`${resume.filename} was deleted.`, () => remove.mutate({ id: resume.id, restore: true })),
      },
    );
  }

  return (
    <QueryView
      query={query}
      what="Your resumes could not be loaded"
      loading={<ListSkeleton label="Loading your resumes" count={3} />}
    >
      {(resumes) => (
        <ResumeListView
          resumes={resumes}
          uploads={uploads}
          isWelcome={isWelcome}
          onFiles={start}
          onDismissUpload={dismiss}
          onMakePrimary={(id) => makePrimary.mutate({ id })}
          onDelete={onDelete}
          stoppingId={stop.isPending ? stop.variables.id : null}
          onStop={(id) => stop.mutate({ id })}
        />
      )}
    </QueryView>
  );
}
