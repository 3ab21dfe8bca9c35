"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { EvidenceView } from "@/components/evidence/evidence-view";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast, toastUndo } from "@/components/ui/toaster";

export function EvidenceContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.evidence.list.queryOptions());
  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: trpc.evidence.pathKey() }),
    [client, trpc.evidence],
  );
  const add = useMutation(trpc.evidence.add.mutationOptions({ onSettled: refresh }));
  const retract = useMutation(
    trpc.evidence.retract.mutationOptions({
      onSettled: refresh,
      onError: (error) => toast.error(errorMessage(error) ?? "That did not work. Nothing was changed."),
    }),
  );
  return (
    <QueryView
      query={query}
      what="What you can back could not be loaded"
      loading={<ListSkeleton label="Loading what you can back" count={6} />}
    >
      {({ evidence, sources }) => (
        <EvidenceView
          evidence={evidence}
          sources={sources}
          onAdd={async (input) => {
            try {
              await add.mutateAsync(input);
              return null;
            } catch (error) {
              return errorMessage(error) ?? "Dossier could not be reached. What you wrote is still here; save again.";
            }
          }}
          onRetract={(id) =>
            retract.mutate(
              { id },
              { onSuccess: () => toastUndo("You took it back.", () => retract.mutate({ id, restore: true })) },
            )
          }
        />
      )}
    </QueryView>
  );
}
