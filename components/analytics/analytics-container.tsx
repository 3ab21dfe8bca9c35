"use client";

import { useQuery } from "@tanstack/react-query";
import { AnalyticsView } from "@/components/analytics/analytics-view";
import { ListSkeleton } from "@/components/feedback/loading";
import { QueryView } from "@/components/feedback/query-view";
import { useTRPC } from "@/components/layout/trpc";

const REFRESH_MS = 15_000;

export function AnalyticsContainer() {
  const trpc = useTRPC();
  const query = useQuery(trpc.analytics.get.queryOptions(undefined, { refetchInterval: REFRESH_MS }));
  return (
    <QueryView
      query={query}
      what="Your numbers could not be loaded"
      loading={<ListSkeleton label="Loading your numbers" />}
    >
      {(summary) => <AnalyticsView summary={summary} isPractice={summary.isPractice} />}
    </QueryView>
  );
}
