"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Loading } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { RankingLine } from "@/components/match/ranking-line";
import { WishesForm } from "@/components/profile/wishes-form";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toaster";

export function WishesContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.profile.get.queryOptions(undefined, { refetchOnWindowFocus: false }));
  const update = useMutation(
    trpc.profile.updateWishes.mutationOptions({
      onSuccess: () => {
        toast.success("Your wishes are saved. The jobs are being ranked again.");
        void client.invalidateQueries({ queryKey: trpc.profile.pathKey() });
        void client.invalidateQueries({ queryKey: trpc.job.pathKey() });
        void client.invalidateQueries({ queryKey: trpc.match.pathKey() });
      },
    }),
  );
  return (
    <QueryView
      query={query}
      what="Your wishes could not be loaded"
      loading={
        <Loading label="Loading your wishes">
          <div className="flex flex-col gap-4 p-4">
            <Skeleton className="h-14" />
            <Skeleton className="h-14" />
            <Skeleton className="h-14" />
          </div>
        </Loading>
      }
    >
      {({ wishes }) => (
        <>
          <WishesForm
            wishes={wishes}
            pending={update.isPending}
            failure={
              update.error
                ? (errorMessage(update.error) ??
                  "Dossier could not be reached. What you wrote is still here; save again.")
                : null
            }
            onSave={(next) => update.mutate(next)}
          />
          <RankingLine className="px-4 pb-4" />
        </>
      )}
    </QueryView>
  );
}
