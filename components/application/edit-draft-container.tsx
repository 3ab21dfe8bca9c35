"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { EditDraftView } from "@/components/application/edit-draft-view";
import { EmptyState } from "@/components/feedback/empty-state";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ButtonLink } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { coverLetterText } from "@/lib/domain/cover-letter/cover-letter.schema";

const CHECK_AFTER_MS = 600;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function EditDraftContainer({ id }: { id: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const query = useQuery(trpc.application.get.queryOptions({ id }, { refetchOnWindowFocus: false }));
  const [edited, setEdited] = useState<string | null>(null);
  const letter = query.data?.draft?.coverLetter;
  const text = useSettled(edited ?? (letter ? coverLetterText(letter) : ""));
  const check = useQuery(
    trpc.application.checkText.queryOptions(
      { applicationId: id, text },
      { enabled: text !== "", placeholderData: keepPreviousData },
    ),
  );
  const save = useMutation(
    trpc.application.editDraft.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries();
        router.push(`/applications/${id}`);
      },
    }),
  );
  return (
    <QueryView
      query={query}
      what="The draft could not be loaded"
      loading={
        <Loading label="Loading the draft">
          <Skeleton className="mb-4 h-8 w-1/2" />
          <Skeleton className="h-96" />
        </Loading>
      }
    >
      {({ posting, draft }) =>
        draft?.coverLetter && draft.tailoredResume ? (
          <EditDraftView
            key={draft.id}
            applicationId={id}
            title={posting.title}
            company={posting.company}
            letter={draft.coverLetter}
            resume={draft.tailoredResume.resume}
            claims={check.data ?? null}
            onTextChange={setEdited}
            pending={save.isPending || save.isSuccess}
            failure={
              save.error
                ? (errorMessage(save.error) ??
                  "Dossier could not be reached. What you wrote is still here; save again.")
                : null
            }
            onSave={(edit) => save.mutate({ applicationId: id, ...edit })}
          />
        ) : (
          <EmptyState
            title="There is no finished draft to edit yet"
            action={
              <ButtonLink href={`/applications/${id}`} variant="primary">
                Back to the application
              </ButtonLink>
            }
          />
        )
      }
    </QueryView>
  );
}
