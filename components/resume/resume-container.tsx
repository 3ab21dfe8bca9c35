"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FileX } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "@/components/feedback/empty-state";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { READING_POLL_MS } from "@/components/resume/resume-reading";
import { ResumeView } from "@/components/resume/resume-view";
import { Button, ButtonLink, buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { Surface } from "@/components/ui/surface";
import { toast } from "@/components/ui/toaster";
import type { Resume } from "@/lib/domain/resume/resume.schema";

const NOTHING_READ: Resume = {};

export function ResumeContainer({ id, at }: { id: string; at: string | null }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(
    trpc.resume.get.queryOptions(
      { id },
      {
        refetchOnWindowFocus: false,
        refetchInterval: (state) => (state.state.data?.reading ? READING_POLL_MS : false),
      },
    ),
  );
  const correct = useMutation(
    trpc.resume.correct.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.job.pathKey() }),
    }),
  );
  const [rereads, setRereads] = useState(0);
  const reread = useMutation(
    trpc.resume.reread.mutationOptions({
      onSuccess: async ({ isChanged, conflicts, isRecognising }) => {
        await client.invalidateQueries({ queryKey: trpc.resume.get.queryKey({ id }) });
        if (isRecognising) return;
        void client.invalidateQueries({ queryKey: trpc.evidence.pathKey() });
        setRereads((current) => current + 1);
        toast.success(
          !isChanged
            ? "The file reads as before."
            : conflicts.length > 0
              ? "The file was read again. Your corrections stand; look at what is read differently."
              : "The file was read again. Your corrections were kept.",
        );
      },
      onError: (error) => toast.error(errorMessage(error) ?? "The file could not be read again. Nothing was changed."),
    }),
  );
  const stop = useMutation(
    trpc.resume.stopRecognition.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.resume.get.queryKey({ id }) }),
      onError: (error) => toast.error(errorMessage(error) ?? "It could not be stopped. Try again."),
    }),
  );
  const settle = useMutation(
    trpc.resume.settleConflict.mutationOptions({
      onSuccess: (_, { pointer }) =>
        client.setQueryData(trpc.resume.get.queryKey({ id }), (known) =>
          known ? { ...known, conflicts: known.conflicts.filter((one) => one.pointer !== pointer) } : known,
        ),
      onError: (error) => toast.error(errorMessage(error) ?? "That could not be saved. Try again."),
    }),
  );
  const fileUrl = `/api/files/resumes/${id}`;
  return (
    <QueryView
      query={query}
      what="This resume could not be loaded"
      loading={
        <Loading label="Loading the resume">
          <Skeleton className="mb-6 h-8 w-64" />
          <div className="grid gap-6 md:grid-cols-2">
            <Skeleton className="aspect-[210/297]" />
            <Skeleton className="h-96" />
          </div>
        </Loading>
      }
    >
      {(resume) =>
        resume.corrected || resume.reading ? (
          <ResumeView
            filename={resume.filename}
            fileUrl={fileUrl}
            looks={
              resume.mediaType === "application/pdf"
                ? "pdf"
                : resume.mediaType.startsWith("image/")
                  ? "picture"
                  : "text"
            }
            text={resume.text}
            resume={resume.corrected ?? NOTHING_READ}
            version={`${rereads}:${resume.reading !== null}`}
            reading={resume.reading}
            isStopping={stop.isPending}
            onStop={() => stop.mutate({ id })}
            conflicts={resume.conflicts}
            at={at}
            isRereading={reread.isPending}
            onReread={() => reread.mutate({ id })}
            onSettle={(pointer) => settle.mutate({ id, pointer })}
            onSave={(next) => correct.mutateAsync({ id, resume: next })}
          />
        ) : (
          <>
            <PageHeader back={{ href: "/resumes", label: "Resumes" }} title={resume.filename} />
            <Surface aria-label="This file could not be read">
              <EmptyState
                icon={<FileX aria-hidden />}
                title="This file could not be read"
                action={
                  <>
                    <ButtonLink href="/resumes" variant="primary">
                      Upload another version
                    </ButtonLink>
                    <Button pending={reread.isPending} onClick={() => reread.mutate({ id })}>
                      Read it again
                    </Button>
                    <a href={fileUrl} download className={buttonClass("secondary")}>
                      Download what you uploaded
                    </a>
                  </>
                }
              >
                {resume.error} Your file is kept; nothing was made up from it.
              </EmptyState>
            </Surface>
          </>
        )
      }
    </QueryView>
  );
}
