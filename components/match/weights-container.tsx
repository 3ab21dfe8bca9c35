"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { QueryView } from "@/components/feedback/query-view";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { WeightsView } from "@/components/match/weights-view";
import { Skeleton } from "@/components/ui/skeleton";
import { toast, toastUndo } from "@/components/ui/toaster";
import type { SignalWeights } from "@/lib/domain/match/signal-weights";

const SHOWN = 15;

/** The person's weights, moved by sliders, with the head of their list as it would be. */
export function WeightsContainer() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const settings = useQuery(trpc.match.settings.queryOptions());
  const [moved, setMoved] = useState<SignalWeights | null>(null);
  const stored = settings.data?.weights;
  const weights = moved ?? stored;
  const asked = useDeferredValue(weights);
  const preview = useQuery({
    ...trpc.match.previewWeights.queryOptions({ weights: asked ?? { text: 1, title: 1, skills: 1 }, most: SHOWN }),
    enabled: asked !== undefined && asked.text + asked.title + asked.skills > 0,
    placeholderData: (previous) => previous,
    retry: false,
  });
  const update = useMutation(
    trpc.match.updateWeights.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          client.invalidateQueries({ queryKey: trpc.match.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.job.pathKey() }),
        ]);
        setMoved(null);
      },
      onError: (error) => toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed."),
    }),
  );
  function save(next: SignalWeights) {
    const before = stored;
    update.mutate(next, {
      onSuccess: () => {
        if (before) toastUndo("Your list is in the new order.", () => update.mutate(before));
      },
    });
  }
  return (
    <QueryView query={settings} what="Your weights could not be loaded" loading={<Skeleton className="m-4 h-64" />}>
      {(data) => (
        <WeightsView
          weights={weights ?? data.weights}
          stored={data.weights}
          preview={preview.data}
          error={preview.error ? (errorMessage(preview.error) ?? "Dossier could not be reached.") : undefined}
          isSaving={update.isPending}
          onChange={setMoved}
          onSave={save}
        />
      )}
    </QueryView>
  );
}
