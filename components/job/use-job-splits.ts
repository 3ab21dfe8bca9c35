"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast, toastUndo } from "@/components/ui/toaster";

/** "These are different jobs", and taking that back. */
export function useJobSplits(jobId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const onSettled = () => client.invalidateQueries({ queryKey: trpc.job.pathKey() });
  const onError = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const undo = useMutation(
    trpc.job.undoSplit.mutationOptions({
      onSettled,
      onError,
      onSuccess: ({ jobId: joined }) => {
        toast("They are one job again.");
        // The job that was split off is gone when nothing else stands on it.
        if (joined !== jobId) router.replace(`/jobs/${joined}`);
      },
    }),
  );
  const split = useMutation(
    trpc.job.split.mutationOptions({
      onSettled,
      onError,
      onSuccess: ({ splitId }) =>
        toastUndo("It is a job of its own now, and stays apart.", () => undo.mutate({ id: splitId })),
    }),
  );
  return {
    pendingId: split.isPending ? split.variables.postingId : undo.isPending ? undo.variables.id : null,
    split: (postingId: string) => split.mutate({ jobId, postingId }),
    undoSplit: (id: string) => undo.mutate({ id }),
  };
}
