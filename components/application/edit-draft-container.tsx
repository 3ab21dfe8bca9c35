"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { EditDraftView } from "@/components/application/edit-draft-view";
import { EmptyState } from "@/components/feedback/empty-state";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { ButtonLink } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

/** Opens the editor on the draft as it is now; what its owner does there is not overtaken by a refetch. */
export function EditDraftContainer({ id }: { id: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [opened, setOpened] = useState(0);
  const query = useQuery(
    trpc.application.editor.queryOptions(
      { id },
      {
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 0,
        retry: false,
      },
    ),
  );
  if (query.error && errorMessage(query.error)?.startsWith("There is no finished draft"))
    return (
      <EmptyState
        title="There is no finished draft to edit yet"
        action={
          <ButtonLink href={`/applications/${id}`} variant="primary">
            Back to the application
          </ButtonLink>
        }
      />
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
      {(editor) => (
        <EditDraftView
          key={`${editor.draftId}:${opened}`}
          editor={editor}
          onReopen={async () => {
            await client.refetchQueries({ queryKey: trpc.application.editor.queryKey({ id }) });
            setOpened((count) => count + 1);
          }}
        />
      )}
    </QueryView>
  );
}
