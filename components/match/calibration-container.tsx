"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { CalibrationView } from "@/components/match/calibration-view";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toaster";

export function CalibrationContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const query = useQuery(trpc.match.calibration.queryOptions());
  const show = useMutation(
    trpc.match.showChance.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.match.pathKey() }),
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
    }),
  );
  return (
    <QueryView query={query} what="Your outcomes could not be loaded" loading={<Skeleton className="m-4 h-40" />}>
      {(calibration) => (
        <CalibrationView
          calibration={
            show.isPending && show.variables ? { ...calibration, showsChance: show.variables.showsChance } : calibration
          }
          onShowChange={(showsChance) => show.mutate({ showsChance })}
        />
      )}
    </QueryView>
  );
}
