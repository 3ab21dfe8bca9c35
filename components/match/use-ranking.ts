"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTRPC } from "@/components/layout/trpc";

const POLL_WHILE_RUNNING_MS = 700;
/** The likeliest jobs are scored first: when so many are done, the head of the list is right. */
const HEAD = 400;

/** How far putting the list in order is; lists are fetched again when their head is done, and at the end. */
export function useRanking() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data: progress } = useQuery(
    trpc.match.progress.queryOptions(undefined, {
      staleTime: 0,
      refetchOnMount: "always",
      refetchInterval: (query) => (query.state.data?.isRunning ? POLL_WHILE_RUNNING_MS : false),
    }),
  );
  const isRunning = progress?.isRunning ?? false;
  const hasHead = isRunning && (progress?.scored ?? 0) >= HEAD;
  const before = useRef({ isRunning, hasHead });
  useEffect(() => {
    const hasEnded = before.current.isRunning && !isRunning;
    if (hasEnded || (hasHead && !before.current.hasHead))
      void client.invalidateQueries({ queryKey: trpc.job.pathKey() });
    if (hasEnded) void client.invalidateQueries({ queryKey: trpc.match.previewWeights.queryKey() });
    before.current = { isRunning, hasHead };
  }, [isRunning, hasHead, client, trpc]);
  return progress;
}
