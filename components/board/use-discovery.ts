"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { errorMessage, useTRPC } from "@/components/layout/trpc";
import { toast } from "@/components/ui/toaster";

const POLL_WHILE_RUNNING_MS = 800;

/** The state of reading boards; the list of jobs is fetched again when a round ends. */
export function useDiscovery() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const status = useQuery(
    trpc.board.status.queryOptions(undefined, {
      refetchInterval: (query) => (query.state.data?.isRunning ? POLL_WHILE_RUNNING_MS : false),
    }),
  );
  const onError = (error: unknown) =>
    toast.error(errorMessage(error) ?? "Dossier could not be reached. Nothing was changed.");
  const refreshStatus = () => client.invalidateQueries({ queryKey: trpc.board.pathKey() });
  const discover = useMutation(trpc.board.discover.mutationOptions({ onSuccess: refreshStatus, onError }));
  const samples = useMutation(
    trpc.board.followSamples.mutationOptions({ onSuccess: () => discover.mutate(), onError }),
  );

  const wasRunning = useRef(false);
  const isRunning = status.data?.isRunning ?? false;
  useEffect(() => {
    if (wasRunning.current && !isRunning) void client.invalidateQueries({ queryKey: trpc.job.pathKey() });
    wasRunning.current = isRunning;
  }, [isRunning, client, trpc]);

  return {
    status: status.data,
    discover: () => discover.mutate(),
    useSamples: () => samples.mutate(),
    isStarting: discover.isPending || samples.isPending,
  };
}
