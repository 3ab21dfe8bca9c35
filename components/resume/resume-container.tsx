"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { FileX } from "lucide-react";
import { EmptyState } from "@/components/feedback/empty-state";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { PageHeader } from "@/components/layout/page-header";
import { useTRPC } from "@/components/layout/trpc";
import { ResumeView } from "@/components/resume/resume-view";
import { ButtonLink, buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { Surface } from "@/components/ui/surface";

export function ResumeContainer({ id }: { id: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.resume.get.queryOptions({ id }, { refetchOnWindowFocus: false }));
  const correct = useMutation(
    trpc.resume.correct.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.job.pathKey() }),
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
        resume.corrected ? (
          <ResumeView
            filename={resume.filename}
            fileUrl={fileUrl}
            isPdf={resume.mediaType === "application/pdf"}
            text={resume.text}
            resume={resume.corrected}
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
