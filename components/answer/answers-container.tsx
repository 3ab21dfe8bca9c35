"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { AnswersView } from "@/components/answer/answers-view";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast, toastUndo } from "@/components/ui/toaster";
import type { AnswerView, SaveAnswer } from "@/lib/domain/answer/answer.schema";

const FAILED = "That did not work. Nothing was changed.";

export function AnswersContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.answer.list.queryOptions());
  const profiles = useQuery(trpc.profile.list.queryOptions());
  const refresh = useCallback(
    () => client.invalidateQueries({ queryKey: trpc.answer.pathKey() }),
    [client, trpc.answer],
  );
  const save = useMutation(trpc.answer.save.mutationOptions({ onSettled: refresh }));
  const remove = useMutation(
    trpc.answer.delete.mutationOptions({
      onSettled: refresh,
      onError: (error) => toast.error(errorMessage(error) ?? FAILED),
    }),
  );

  async function onSave(answer: SaveAnswer): Promise<string | null> {
    try {
      await save.mutateAsync(answer);
      toast.success("Your answer is saved. It serves for other wordings too.");
      return null;
    } catch (error) {
      return errorMessage(error) ?? "Dossier could not be reached. What you wrote is still here; save again.";
    }
  }
  function onDelete(answer: AnswerView) {
    client.setQueryData(trpc.answer.list.queryKey(), (answers) => answers?.filter((one) => one.id !== answer.id));
    remove.mutate(
      { id: answer.id },
      {
        onSuccess: () => toastUndo("The answer was deleted.", () => remove.mutate({ id: answer.id, restore: true })),
      },
    );
  }

  return (
    <QueryView
      query={query}
      what="Your answers could not be loaded"
      loading={<ListSkeleton label="Loading your answers" count={5} />}
    >
      {(answers) => (
        <AnswersView
          answers={answers}
          profileName={
            (profiles.data?.length ?? 0) > 1 ? (profiles.data?.find((profile) => profile.isActive)?.name ?? null) : null
          }
          onSave={onSave}
          onDelete={onDelete}
        />
      )}
    </QueryView>
  );
}
