"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ApplicationCard } from "@/components/application/application.types";
import { ApplicationBoardView } from "@/components/application/application-board-view";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast } from "@/components/ui/toaster";
import { APPLICATION_STATUSES, type ApplicationStatus } from "@/lib/domain/application/application-status";

const REFRESH_WHILE_PREPARING_MS = 2500;

export function ApplicationBoardContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(
    trpc.application.list.queryOptions(undefined, {
      refetchInterval: (state) =>
        state.state.data?.some((card) => card.status === "preparing" || card.status === "approved")
          ? REFRESH_WHILE_PREPARING_MS
          : false,
    }),
  );
  const listKey = trpc.application.list.queryKey();
  const move = useMutation(
    trpc.application.move.mutationOptions({
      onError: (error) =>
        toast.error(errorMessage(error) ?? "Dossier could not be reached. The card is back where it was."),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.application.pathKey() }),
    }),
  );

  function onMove(card: ApplicationCard, to: ApplicationStatus) {
    client.setQueryData(listKey, (cards) =>
      cards?.map((candidate) => (candidate.id === card.id ? { ...candidate, status: to } : candidate)),
    );
    move.mutate({ id: card.id, to }, { onSuccess: () => toast(`${card.title}: ${APPLICATION_STATUSES[to].label}`) });
  }

  return (
    <QueryView
      query={query}
      what="Your applications could not be loaded"
      loading={<ListSkeleton label="Loading your applications" />}
    >
      {(cards) => <ApplicationBoardView cards={cards} onMove={onMove} />}
    </QueryView>
  );
}
